//! Any text as a backup: it is rejected with a reason, or read, written and read again with the same result.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::backup::Backup;

fuzz_target!(|text: &str| {
    if let Ok(all) = Backup::read(text) {
        let again = Backup::read(&all.write()).expect("its own file");
        assert_eq!(again.known.store, all.known.store);
        assert_eq!(again.known.settings, all.known.settings);
        assert_eq!(again.known.words, all.known.words);
        assert_eq!(again.sites, all.sites);
    }
});
