//! A damaged artefact is refused with a reason, and nothing panics.

mod artefact;

use artefact::{Network, Random, Shape, small_pieces};
use tactful_encoder::{ArtefactError, Encoder};

/// Its rows fill whole alignments, so that each other size gives another length.
const TINY: Shape =
    Shape { width: 8, heads: 2, inner: 8, layers: 1, positions: 5, acts: 2, faults: 1, tone: 1 };

fn sound() -> Vec<u8> {
    Network::new(TINY, small_pieces()[..12].to_vec(), 3).bytes()
}

fn refusal(file: Vec<u8>) -> String {
    Encoder::new(file).expect_err("the file is damaged").to_string()
}

#[test]
fn a_sound_artefact_says_what_it_is() {
    let encoder = Encoder::new(sound()).expect("it is sound");
    assert_eq!((encoder.version(), encoder.faults()), ("test-1", 1));
    assert_eq!(encoder.acts(), ["act-0", "act-1"]);
}

#[test]
fn a_file_of_any_other_length_is_refused() {
    let file = sound();
    for length in 0..file.len() {
        let error = Encoder::new(file[..length].to_vec()).expect_err("it is cut");
        let expected = if length < 8 {
            error == ArtefactError::NotAnArtefact
        } else {
            error != ArtefactError::NotAnArtefact
        };
        assert!(expected, "{length}: {error}");
    }
    let mut longer = file.clone();
    longer.extend([0; 5]);
    assert_eq!(Encoder::new(longer).expect_err("it is longer"), ArtefactError::Longer(5));
}

#[test]
fn another_magic_is_refused() {
    for at in 0..8 {
        let mut file = sound();
        file[at] ^= 1;
        assert_eq!(Encoder::new(file).expect_err("the magic is wrong"), ArtefactError::NotAnArtefact);
    }
}

/// The sizes are the seven numbers after the magic.
#[test]
fn impossible_sizes_are_refused() {
    for size in 0..7 {
        for number in [0, 1, 3, 5, 7, 13, 64, 255, 2048, 4096, 65_535, 1 << 20, 1 << 28, 1 << 30, u32::MAX] {
            let mut file = sound();
            let place = 8 + 4 * size..12 + 4 * size;
            if file[place.clone()] == number.to_le_bytes() {
                continue;
            }
            file[place].copy_from_slice(&number.to_le_bytes());
            let result = Encoder::new(file);
            // The number of heads changes no length.
            let is_possible = size == 1 && number == 1;
            assert_eq!(result.is_ok(), is_possible, "size {size}: {number}");
        }
    }
}

#[test]
fn the_reason_is_told() {
    let change = |at: usize, bytes: &[u8]| {
        let mut file = sound();
        file[at..at + bytes.len()].copy_from_slice(bytes);
        refusal(file)
    };
    assert_eq!(change(0, b"PNG"), "the file is not an artefact of this format");
    assert_eq!(change(8, &[0; 4]), "the artefact is damaged: the width is not from 1 to 2048");
    let heads = "the artefact is damaged: the width is no multiple of the number of heads";
    assert_eq!(change(12, &[3]), heads);
    assert_eq!(
        change(32, &[3]),
        "the artefact is damaged: the number of faults is larger than the number of acts"
    );
    assert_eq!(
        change(36, &[2]),
        "the artefact is damaged: the number of faults of tone is larger than the number of faults"
    );
    assert_eq!(
        change(40, &[255, 255, 255, 127]),
        "the artefact ends too early: the version is missing or incomplete"
    );
    assert_eq!(change(44, &[0xFF]), "the artefact is damaged: the version is not UTF-8");
    let names = "the artefact is damaged: the number of acts is not the number of their names";
    assert_eq!(change(50 + 4 + 5, b" "), names);
    let pieces = sound().windows(5).position(|w| w == b"[UNK]").expect("it has the piece");
    assert_eq!(
        change(pieces, b"[PAD]"),
        "the artefact is damaged: the word pieces do not begin with [PAD], [UNK], [CLS] and [SEP]"
    );
    let end = sound().len();
    assert_eq!(
        change(end - 4, &f32::NAN.to_le_bytes()),
        "the artefact is damaged: the marks of the faults with a number that is not finite"
    );
}

/// Damage that gives another sound artefact is possible, and such a one must read without a panic.
#[test]
fn random_damage_panics_nowhere() {
    let random = &mut Random(17);
    let mut pick = |most: usize| ((random.float() + 1.0) / 2.0 * most as f32) as usize % most;
    let mut sound_ones = 0;
    for _ in 0..3000 {
        let mut file = sound();
        for _ in 0..=pick(3) {
            let at = pick(file.len());
            file[at] = pick(256) as u8;
        }
        if let Ok(encoder) = Encoder::new(file) {
            sound_ones += 1;
            let reading = encoder.read("The cat sat, we wait. A c'est! é");
            assert!(
                reading.acts.iter().chain([&reading.any]).all(|p| (0.0..=1.0).contains(p)),
                "{reading:?}"
            );
        }
    }
    assert!(sound_ones > 100);
}
