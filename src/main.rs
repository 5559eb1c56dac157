//! The command line of Tactful.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    tactful::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
