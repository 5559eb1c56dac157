//! Any message from a page: it is rejected with a reason, or the report has places inside its runs.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::{engine::Engine, snapshot::Snapshot};

fuzz_target!(|bytes: &[u8]| {
    let Ok(snapshot) = serde_json::from_slice::<Snapshot>(bytes) else { return };
    let lengths: Vec<usize> = snapshot.runs.iter().map(|run| run.text.encode_utf16().count()).collect();
    let report = Engine::default().check(snapshot, "https://mail.example").report;
    for place in report.places.iter().flatten() {
        assert!(place.from <= place.to && place.to <= lengths[place.run], "{place:?}");
    }
});
