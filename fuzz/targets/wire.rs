//! Any message from a page: it is rejected with a reason, or met as in the worker. A report has its places
//! inside the runs, and what is stored is the same after it is written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::{correspondence::store::Store, engine::Engine, requests::PageRequest, snapshot::Snapshot};

const SITE: &str = "https://mail.example";

fn check(engine: &mut Engine, snapshot: Snapshot) {
    let lengths: Vec<usize> = snapshot.runs.iter().map(|run| run.text.encode_utf16().count()).collect();
    let report = engine.check(snapshot, SITE).report;
    for place in report.places.iter().flatten() {
        assert!(place.from <= place.to && place.to <= lengths[place.run], "{place:?}");
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(request) = serde_json::from_slice::<PageRequest>(bytes) else { return };
    let mut engine = Engine::default();
    match request {
        PageRequest::Check { snapshot, .. } => check(&mut engine, snapshot),
        PageRequest::Sent { snapshot, .. } => {
            let draft = snapshot.map().draft;
            if let Some(at) = draft.now {
                engine.sent(&draft, at, SITE, Some(("ticket", 0)));
            }
        }
        PageRequest::Settle { snapshot, id, take } => {
            check(&mut engine, snapshot.clone());
            drop(engine.settle(snapshot, SITE, &id, take));
        }
        PageRequest::Dates { snapshot, interview, promised } => {
            drop(engine.set_dates(snapshot.clone(), SITE, interview, promised));
            check(&mut engine, snapshot);
        }
        PageRequest::TreatAs { snapshot, choice } => {
            engine.settings.treat(&snapshot.clone().map().draft, SITE, choice);
            check(&mut engine, snapshot);
        }
        PageRequest::Ignore { snapshot, which, scope } => {
            drop(engine.ignore(snapshot.clone(), SITE, &which, scope));
            check(&mut engine, snapshot);
        }
        _ => {}
    }
    assert_eq!(Store::read(&engine.store.write()).expect("its own text"), engine.store);
});
