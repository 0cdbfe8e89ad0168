//! The command line.

use std::io::Read;

fn main() -> std::process::ExitCode {
    let mut text = String::new();
    if std::io::stdin().read_to_string(&mut text).is_err() {
        return std::process::ExitCode::from(2);
    }
    println!("{}", whosaid::export::json::write(&whosaid::annotate(&text, &whosaid::Options::default())));
    std::process::ExitCode::SUCCESS
}
