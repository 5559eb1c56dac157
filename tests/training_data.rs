//! What the training reads: the lists of acts and the labelled sentences of `model/data/`. The test is quick
//! and needs nothing of the training. `./build.sh train --check` runs it.

mod sources;

use serde_json::Value;
use sources::{files, name, read, root};
use std::collections::BTreeMap;
use tactful::acts::Act;

/// How many sentences with an act the model needs to learn it.
const LEARNT: usize = 300;
/// How many sentences with an act the files need that calibrate the model, and those that report on it.
const HELD: usize = 5;

/// The names of the acts in a list of `model/reader/acts.py`: the words between quotation marks.
fn python_list(name: &str) -> Vec<String> {
    let source = read(root().join("model/reader/acts.py"));
    let (_, list) = source.split_once(&format!("\n{name} = (")).expect("the list begins");
    let (list, _) = list.split_once(").split()").expect("the list ends");
    list.split('"').skip(1).step_by(2).flat_map(str::split_whitespace).map(str::to_owned).collect()
}

#[test]
fn both_lists_of_acts_are_the_same() {
    let (faults, parts) = Act::ALL.split_at(Act::FAULTS);
    for (list, acts) in [("FAULTS", faults), ("PARTS", parts)] {
        let acts: Vec<&str> = acts.iter().map(|act| act.name()).collect();
        assert_eq!(
            python_list(list),
            acts,
            "{list} of model/reader/acts.py (left) and the list in src/acts/act.rs (right) are not the same"
        );
    }
}

/// Returns the labels of a line of the data.
fn labels(line: &str) -> Result<Vec<Act>, String> {
    let parts: Vec<&str> = line.split('\t').collect();
    let [labels, text] = parts[..] else { return Err("a line is labels, one tab, and the sentence".into()) };
    let mut acts = Vec::new();
    for label in labels.split(',').filter(|_| labels != "none") {
        let act = Act::ALL.into_iter().find(|act| act.name() == label);
        acts.push(act.ok_or_else(|| format!("no act is called \"{label}\""))?);
    }
    let (starts, ends): (Vec<_>, Vec<_>) =
        (text.match_indices('«').collect(), text.match_indices('»').collect());
    let is_fault = |act: &Act| (*act as usize) < Act::FAULTS;
    let fits = match (&starts[..], &ends[..]) {
        ([], []) => !acts.iter().any(is_fault),
        ([start], [end]) => acts.iter().any(is_fault) && start.0 + '«'.len_utf8() < end.0,
        _ => false,
    };
    if fits {
        Ok(acts)
    } else {
        Err("one pair of «» marks the words of a fault, and only of a fault".into())
    }
}

#[test]
fn a_line_that_cannot_be_learnt_is_named() {
    assert_eq!(labels("none\tHello."), Ok(vec![]));
    assert_eq!(labels("thanks,gift\tThanks, «a gift»."), Ok(vec![Act::Thanks, Act::Gift]));
    let marks = "one pair of «» marks the words of a fault, and only of a fault";
    for (line, error) in [
        ("none Hello.", "a line is labels, one tab, and the sentence"),
        ("none\tHello.\tDana", "a line is labels, one tab, and the sentence"),
        ("rude\t«Hey»", "no act is called \"rude\""),
        ("thanks,none\tThanks.", "no act is called \"none\""),
        ("gift\tA gift.", marks),
        ("gift\tA »gift«.", marks),
        ("gift\tA «»gift.", marks),
        ("gift,visit\t«A gift», «I'll come».", marks),
        ("thanks\t«Thanks».", marks),
    ] {
        assert_eq!(labels(line), Err(error.to_owned()), "{line}");
    }
}

/// The acts of each sentence by file.
fn sentences() -> BTreeMap<String, Vec<Vec<Act>>> {
    let mut wrong = Vec::new();
    let mut all = BTreeMap::new();
    for path in files(root().join("model/data"), &[".tsv"]) {
        let (file, text) = (name(&path), read(&path));
        let mut own = Vec::new();
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            match labels(line) {
                Ok(acts) => own.push(acts),
                Err(error) => wrong.push(format!("{file}, line {number}: {error}")),
            }
        }
        all.insert(path.file_stem().expect("a name").to_string_lossy().into_owned(), own);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    all
}

#[test]
fn every_sentence_can_be_learnt_and_every_act_has_enough() {
    let sentences = sentences();
    let split: Value =
        serde_json::from_str(&read(root().join("model/data/split.json"))).expect("split.json is JSON");
    let named = |kind: &str| -> Vec<&str> {
        let files = split[kind].as_array().unwrap_or_else(|| panic!("split.json has no list {kind}"));
        files.iter().map(|file| file.as_str().expect("a name")).collect()
    };
    let [calibration, report] = ["calibration", "report"].map(named);
    for file in [&calibration[..], &report, &named("twice")].concat() {
        assert!(
            sentences.contains_key(file),
            "split.json names {file}, and there is no model/data/{file}.tsv"
        );
    }
    let learnt = sentences.keys().map(String::as_str);
    let learnt: Vec<&str> = learnt.filter(|f| !calibration.contains(f) && !report.contains(f)).collect();
    let mut few = Vec::new();
    for (kind, files, least) in
        [("learnt", learnt, LEARNT), ("calibration", calibration, HELD), ("report", report, HELD)]
    {
        for act in Act::ALL {
            let count = files.iter().flat_map(|file| &sentences[*file]).filter(|s| s.contains(&act)).count();
            if count < least {
                few.push(format!(
                    "{}: {count} sentences in the {kind} files, {least} are needed",
                    act.name()
                ));
            }
        }
    }
    assert!(few.is_empty(), "{}", few.join("\n"));
}

/// Returns a number as the documents write it, such as "42,300".
fn written(number: usize) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}

#[test]
fn the_document_of_the_data_names_every_file_and_act_and_counts_right() {
    let readme = read(root().join("model/data/README.md"));
    let sentences = sentences();
    let total = written(sentences.values().map(Vec::len).sum());
    assert!(
        readme.contains(&format!("\n{total} sentences of messages")),
        "model/data/README.md begins with the number of sentences, {total}"
    );
    for (file, own) in &sentences {
        let row = format!("\n| {file} | {} | ", written(own.len()));
        assert!(readme.contains(&row), "model/data/README.md has no row {row:?} in its table");
    }
    for act in Act::ALL {
        assert!(readme.contains(&format!("`{}`", act.name())), "model/data/README.md lacks {}", act.name());
    }
}
