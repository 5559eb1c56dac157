//! The figures of the model, computed from its artefact on the sentences that it has not learnt and that
//! no threshold was chosen by (`model/data/split.json`, "report"), and compared with
//! `model/figures.json`. `TACTFUL_UPDATE=1 cargo test --test figures` writes them and the tables of
//! `model/README.md`.

use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, env, fmt::Write, fs, path::Path};
use tactful::{
    acts::{Act, ActReader, model::Model},
    check::findings,
    cli,
    letter::Letter,
    letter_file,
    message::draft::Draft,
    rules::by_id,
    text::span::Span,
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/model");

/// A labelled sentence.
#[derive(Clone)]
struct Sentence {
    text: String,
    acts: Vec<Act>,
}

/// Returns the messages of a file of the data: sentences, parted by blank lines.
fn messages(file: &str) -> Vec<Vec<Sentence>> {
    let path = format!("{FOLDER}/data/{file}.tsv");
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    let sentence = |line: &str| {
        let (labels, text) = line.split_once('\t').unwrap_or_else(|| panic!("{path}: no tab in {line}"));
        let acts = Act::ALL.into_iter().filter(|act| labels.split(',').any(|l| l == act.name())).collect();
        Sentence { text: text.replace(['«', '»'], ""), acts }
    };
    let parts = text.split("\n\n").map(|part| part.lines().filter(|l| !l.is_empty()).map(sentence).collect());
    parts.filter(|message: &Vec<Sentence>| !message.is_empty()).collect()
}

/// How often an act was rightly found, wrongly found, and missed.
#[derive(Default)]
struct Count {
    found: usize,
    wrongly: usize,
    missed: usize,
}

impl Count {
    fn add(&mut self, is: bool, said: bool) {
        self.found += usize::from(is && said);
        self.wrongly += usize::from(!is && said);
        self.missed += usize::from(is && !said);
    }
}

/// Counts every act of every sentence, at a probability of one half.
fn acts(model: &Model, messages: &[Vec<Sentence>]) -> BTreeMap<&'static str, Count> {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for sentence in messages.iter().flatten() {
        let read = model.acts(&sentence.text).expect("the model reads every sentence");
        for act in Act::ALL {
            let said = read.probability(act) >= 0.5;
            counts.entry(act.name()).or_default().add(sentence.acts.contains(&act), said);
        }
    }
    counts
}

/// The rules that speak of a fault of tone, and the acts each is about.
const RULES: [(&str, &[Act]); 14] = [
    ("informal-tone", &[Act::Informal]),
    ("desperate-tone", &[Act::Desperate, Act::Grovelling]),
    ("impatient-tone", &[Act::Impatient]),
    ("blaming-tone", &[Act::Blaming]),
    ("scathing-tone", &[Act::Scathing]),
    ("boastful-tone", &[Act::Boastful]),
    ("ultimatum", &[Act::Ultimatum]),
    ("gift-or-gimmick", &[Act::Gift]),
    ("uninvited-visit", &[Act::Visit]),
    ("friend-vouching", &[Act::Vouching]),
    ("social-media-invite", &[Act::Social]),
    ("badmouthed-employer", &[Act::Badmouthing]),
    ("private-detail", &[Act::Oversharing]),
    ("pay-too-early", &[Act::Pay]),
];

#[test]
fn every_fault_of_tone_has_a_rule() {
    for act in Act::ALL.into_iter().filter(|act| act.is_fault_of_tone()) {
        assert!(
            RULES.iter().any(|(_, acts)| acts.contains(&act)),
            "{}: name its rule in RULES of tests/figures.rs, or each of its findings counts as missed",
            act.name()
        );
    }
    for (rule, _) in RULES {
        assert!(by_id(rule).is_some(), "RULES of tests/figures.rs names {rule}, and there is no such rule");
    }
}

/// Returns the findings of tone in a message: the place of each, and the acts it is about.
fn heard(model: &Model, message: &[Sentence]) -> Vec<(Span, &'static [Act])> {
    let head = "To: Dana Reyes <dana.reyes@northwind.example>\nFrom: Sam Okafor <sam@mail.example>\nSubject: Interview\nNow: 2026-11-23T10:00\nInterview: 2026-11-06\n\n";
    let body: Vec<&str> = message.iter().map(|s| s.text.as_str()).collect();
    let letter = format!("{head}{}", body.join("\n\n"));
    let draft = letter_file::parse(&letter, Draft::default()).expect("the letter is well formed");
    let found = findings(&Letter::with_acts(&draft, model)).into_iter();
    found.filter_map(|f| Some((f.place?, RULES.iter().find(|(id, _)| *id == f.rule.id)?.1))).collect()
}

/// Counts whole messages: of those with a fault how many are found, and found as what they are; of those
/// without how many are flagged.
fn whole(model: &Model, messages: &[Vec<Sentence>]) -> Value {
    let (mut faulty, mut found, mut right, mut innocent, mut flagged) = (0, 0, 0, 0, 0);
    for message in messages {
        let heard = heard(model, message);
        let is_faulty = |s: &Sentence| s.acts.iter().any(|act| act.is_fault_of_tone());
        let Some(at) = message.iter().position(is_faulty) else {
            innocent += 1;
            flagged += usize::from(!heard.is_empty());
            continue;
        };
        let start: usize = message[..at].iter().map(|s| s.text.len() + 2).sum();
        let sentence = Span::new(start, start + message[at].text.len());
        let at_fault: Vec<_> = heard.iter().filter(|(place, _)| place.overlaps(sentence)).collect();
        faulty += 1;
        found += usize::from(!at_fault.is_empty());
        let is_right = at_fault.iter().any(|(_, acts)| acts.iter().any(|act| message[at].acts.contains(act)));
        right += usize::from(is_right);
    }
    json!({ "faulty": faulty, "found": found, "right": right, "innocent": innocent, "flagged": flagged })
}

/// Returns the messages of each trade, of the files that say it: `NAME.trades.txt` has a line a message.
fn by_trade(files: &[(&str, Vec<Vec<Sentence>>)]) -> BTreeMap<String, Vec<Vec<Sentence>>> {
    let mut out: BTreeMap<String, Vec<Vec<Sentence>>> = BTreeMap::new();
    for (file, messages) in files {
        let Ok(trades) = fs::read_to_string(format!("{FOLDER}/data/{file}.trades.txt")) else { continue };
        assert_eq!(trades.lines().count(), messages.len(), "{file} needs a trade for each message");
        for (trade, message) in trades.lines().zip(messages) {
            out.entry(trade.to_owned()).or_default().push(message.clone());
        }
    }
    out
}

/// Returns the most frequent confusions of faults of tone: the act that a sentence performs, the one it is
/// taken for ("nothing" is either's lack), how often, and the shortest sentence.
fn confusions(model: &Model, messages: &[Vec<Sentence>]) -> Value {
    let mut pairs: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for sentence in messages.iter().flatten() {
        let read = model.acts(&sentence.text).expect("the model reads every sentence");
        let tone = || Act::ALL.into_iter().filter(|act| act.is_fault_of_tone());
        let said: Vec<Act> = tone().filter(|act| read.probability(*act) >= 0.5).collect();
        let is: Vec<Act> = tone().filter(|act| sentence.acts.contains(act)).collect();
        if is.iter().any(|act| said.contains(act)) || (is.is_empty() && said.is_empty()) {
            continue;
        }
        let name = |acts: &[Act]| acts.first().map_or("nothing", |act| act.name());
        pairs.entry((name(&is), name(&said))).or_default().push(&sentence.text);
    }
    let mut all: Vec<_> = pairs.into_iter().collect();
    all.sort_by_key(|(pair, sentences)| (usize::MAX - sentences.len(), *pair));
    let row = |((is, said), sentences): ((&str, &str), Vec<&str>)| {
        let example = sentences.iter().min_by_key(|s| (s.len(), **s));
        json!({ "is": is, "said": said, "times": sentences.len(), "example": example })
    };
    all.into_iter().take(5).map(row).collect()
}

#[test]
fn the_figures_are_those_of_the_artefact() {
    let split: Value = read_json("data/split.json");
    let files = split["report"].as_array().expect("a list of files").iter();
    let files: Vec<&str> = files.map(|f| f.as_str().expect("a name")).collect();
    let by_file: Vec<_> = files.iter().map(|file| (*file, messages(file))).collect();
    let model = cli::model();
    let by_writer: Map<String, Value> =
        by_file.iter().map(|(file, messages)| ((*file).to_owned(), whole(&model, messages))).collect();
    let by_trade: Map<String, Value> =
        by_trade(&by_file).iter().map(|(trade, messages)| (trade.clone(), whole(&model, messages))).collect();
    let messages: Vec<_> = by_file.into_iter().flat_map(|(_, messages)| messages).collect();
    let counts = acts(&model, &messages);
    let by_act: Map<String, Value> = counts
        .iter()
        .map(|(act, c)| {
            ((*act).to_owned(), json!({ "found": c.found, "wrongly": c.wrongly, "missed": c.missed }))
        })
        .collect();
    let figures = json!({
        "version": model.version(),
        "messages": whole(&model, &messages),
        "writers": by_writer,
        "trades": by_trade,
        "acts": by_act,
        "confusions": confusions(&model, &messages),
    });
    println!("{}", figures["messages"]);
    if env::var_os("TACTFUL_UPDATE").is_some() {
        let text = serde_json::to_string_pretty(&figures).expect("figures can be written");
        fs::write(Path::new(FOLDER).join("figures.json"), text + "\n").expect("the file can be written");
        write_tables(&figures);
    }
    assert_eq!(read_json("figures.json"), figures, "run 'TACTFUL_UPDATE=1 cargo test --test figures'");
    let readme = fs::read_to_string(format!("{FOLDER}/README.md")).expect("model/README.md can be read");
    assert!(readme.contains(&tables(&figures)), "the tables of model/README.md are old");
}

fn read_json(name: &str) -> Value {
    let path = format!("{FOLDER}/{name}");
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"))
}

const BEGIN: &str = "<!-- figures: written by tests/figures.rs -->\n";
const END: &str = "<!-- end of the figures -->\n";

fn write_tables(figures: &Value) {
    let path = format!("{FOLDER}/README.md");
    let text = fs::read_to_string(&path).expect("model/README.md can be read");
    let (before, rest) = text.split_once(BEGIN).expect("the mark before the figures");
    let (_, after) = rest.split_once(END).expect("the mark after the figures");
    fs::write(&path, format!("{before}{}{after}", tables(figures))).expect("model/README.md can be written");
}

/// Returns the tables of the README, with the marks around them.
fn tables(figures: &Value) -> String {
    let number = |value: &Value| u32::try_from(value.as_u64().expect("a count")).expect("a small count");
    let share = |part: u32, of: u32| {
        if of == 0 { "–".to_owned() } else { format!("{:.2}", f64::from(part) / f64::from(of)) }
    };
    let m = &figures["messages"];
    let (faulty, innocent) = (number(&m["faulty"]), number(&m["innocent"]));
    let (found, right, flagged) = (number(&m["found"]), number(&m["right"]), number(&m["flagged"]));
    let mut out = format!(
        "{BEGIN}Artefact {}. Of {faulty} messages with one fault of tone, {found} ({}) are found\nand {right} ({}) \
         found as what they are. Of {innocent} messages without one, {flagged} ({}) are flagged.\n\n\
         | act | precision | recall | sentences |\n| --- | --- | --- | --- |\n",
        figures["version"].as_str().expect("a version"),
        share(found, faulty),
        share(right, faulty),
        share(flagged, innocent),
    );
    for act in Act::ALL {
        let c = &figures["acts"][act.name()];
        let (found, wrongly, missed) = (number(&c["found"]), number(&c["wrongly"]), number(&c["missed"]));
        let (precision, recall) = (share(found, found + wrongly), share(found, found + missed));
        writeln!(out, "| {} | {precision} | {recall} | {} |", act.name(), found + missed)
            .expect("a string takes it");
    }
    let counted = |out: &mut String, head: &str, groups: &Value| {
        write!(
            out,
            "\n| {head} | found | found as what they are | wrongly flagged |\n| --- | --- | --- | --- |\n"
        )
        .expect("a string takes it");
        for (name, m) in groups.as_object().expect("groups") {
            let [faulty, found, right, innocent, flagged] =
                ["faulty", "found", "right", "innocent", "flagged"].map(|key| number(&m[key]));
            writeln!(out, "| {name} | {found} of {faulty} | {right} of {faulty} | {flagged} of {innocent} |")
                .expect("a string takes it");
        }
    };
    counted(&mut out, "writer", &figures["writers"]);
    counted(&mut out, "trade", &figures["trades"]);
    out += "\nThe five most frequent confusions:\n\n| is | taken for | times | the shortest of them |\n| --- | --- | --- | --- |\n";
    for row in figures["confusions"].as_array().expect("rows") {
        let [is, said, example] = ["is", "said", "example"].map(|key| row[key].as_str().expect("a text"));
        writeln!(out, "| {is} | {said} | {} | `{example}` |", row["times"]).expect("a string takes it");
    }
    out + END
}
