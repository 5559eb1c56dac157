//! Compares with the pieces of Hugging Face's `tokenizers`. `make.py` beside this file wrote the cases.

use super::*;

#[derive(serde::Deserialize)]
struct Case {
    text: String,
    pieces: Vec<String>,
    /// The start and end of each piece, in bytes.
    places: Vec<[usize; 2]>,
}

#[test]
fn texts_are_cut_as_hugging_face_cuts_them() {
    let file = include_str!("vocabulary.txt");
    let names: Vec<&str> = file.split('\n').collect();
    let vocabulary = Vocabulary::new(file.as_bytes(), 0..file.len()).expect("the vocabulary is sound");
    let cases = include_str!("cases.jsonl").lines().map(|l| serde_json::from_str(l).expect("a case is JSON"));
    let mut wrong = Vec::new();
    for Case { text, pieces, places } in cases {
        let cut = vocabulary.cut(file.as_bytes(), &text);
        let found: Vec<&str> = cut.iter().map(|p| names[p.id]).collect();
        let found_places: Vec<[usize; 2]> = cut.iter().map(|p| [p.range.start, p.range.end]).collect();
        if (&pieces[..], &places)
            != (&found.iter().map(|s| s.to_string()).collect::<Vec<_>>()[..], &found_places)
        {
            wrong.push(format!(
                "{text:?}\n  expected {pieces:?} {places:?}\n  found    {found:?} {found_places:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_damaged_vocabulary_is_refused() {
    let cases = [
        ("", "do not begin"),
        ("[PAD]\n[UNK]\n[CLS]", "do not begin"),
        ("[UNK]\n[PAD]\n[CLS]\n[SEP]\na", "do not begin"),
        ("[PAD]\n[UNK]\n[CLS]\n[SEP]\na\nb\na", "are not all different"),
        ("[PAD]\n[UNK]\n[CLS]\n[SEP]\n##a\nb\n##a", "are not all different"),
    ];
    for (text, why) in cases {
        let error = Vocabulary::new(text.as_bytes(), 0..text.len()).expect_err(text);
        assert!(error.starts_with(why), "{text:?}: {error}");
    }
}
