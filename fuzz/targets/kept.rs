//! Any text as a backup: it is rejected with a reason, or read, written and read again with the same result.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::backup::Backup;

fuzz_target!(|text: &str| {
    if let Ok(all) = Backup::read(text) {
        let again = Backup::read(&all.write()).expect("its own file");
        assert_eq!(again.engine.store, all.engine.store);
        assert_eq!(again.engine.settings, all.engine.settings);
        assert_eq!(again.engine.words, all.engine.words);
        assert_eq!(again.sites, all.sites);
    }
});
