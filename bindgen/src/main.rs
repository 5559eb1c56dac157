//! Writes the JavaScript beside a wasm library: `tactful-bindgen LIBRARY.wasm FOLDER NAME`. It is what `wasm-bindgen
//! --target web --no-typescript --experimental-reset-state-function` does, without the parts of that program that run
//! tests and servers, which take most of the time to compile.

use std::{env, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let [library, folder, name] = words.as_slice() else {
        eprintln!("usage: tactful-bindgen LIBRARY.wasm FOLDER NAME");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    bindgen.typescript(false).reset_state_function(true).input_path(library).out_name(name);
    match bindgen.web(true).and_then(|bindgen| bindgen.generate(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("tactful-bindgen: {library}: {why:#}");
            ExitCode::FAILURE
        }
    }
}
