//! The command line as a process: what it writes, what it says, how it ends.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{env, fs, thread};

const ARTICLE: &str = "Title\n\n“We won 12 of 𝟙𝟚 races,” said Ada Byron, a captain. She hopes to win more.\n";

/// How a run ended.
struct Ended {
    code: i32,
    out: Vec<u8>,
    errors: String,
}

impl Ended {
    fn out(&self) -> &str {
        std::str::from_utf8(&self.out).expect("UTF-8 is written")
    }

    /// The one line of JSON that was written.
    fn json(&self) -> Value {
        serde_json::from_str(self.out()).expect("JSON is written")
    }

    fn lines(&self) -> Vec<Value> {
        self.out().lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect()
    }
}

fn whosaid(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whosaid"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs to the end on an input.
fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Ended {
    let mut child = whosaid(arguments).spawn().expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.as_ref().to_owned();
    // Whoever refuses an input need not read it to its end.
    let feeder = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("it ends");
    feeder.join().expect("fed");
    let code = output.status.code().expect("no signal ends it");
    Ended { code, out: output.stdout, errors: String::from_utf8(output.stderr).expect("messages are UTF-8") }
}

/// Runs on an input that is refused: nothing is written, and this is said.
fn refused(arguments: &[&str], input: impl AsRef<[u8]>) -> String {
    let ended = run(arguments, input);
    assert_eq!((ended.code, ended.out()), (2, ""), "{}", ended.errors);
    ended.errors
}

/// A file for one test.
fn file(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).expect("a file can be written");
    path.to_str().expect("a plain path").to_owned()
}

#[test]
fn one_text_is_annotated_from_a_file_or_a_pipe() {
    let path = file("article.txt", ARTICLE);
    let piped = run(&["annotate"], ARTICLE);
    assert_eq!((piped.code, piped.errors.as_str()), (0, ""));
    assert_eq!(piped.json()["schema"], "whosaid/1");
    assert_eq!(run(&["annotate", "-"], ARTICLE).out, piped.out);
    assert_eq!(run(&["annotate", &path], "").out, piped.out);
    assert_eq!(run(&["annotate", &path, "--format", "json"], "").out, piped.out);
    let by_library = whosaid::export::json::write(&whosaid::annotate(ARTICLE, &whosaid::Options::default()));
    assert_eq!(piped.out(), by_library + "\n");
}

#[test]
fn every_format_is_written() {
    let signs = [
        ("json", "{\"schema\":\"whosaid/1\","),
        ("web-annotation", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\","),
        ("csv", "\u{feff}record,kind,text,speaker,"),
        ("markdown", "Title\n\n“We won"),
        ("html", "<!doctype html>\n"),
        ("tei", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\""),
        ("text", "\n  “We won 12 of 𝟙𝟚 races,”\n"),
    ];
    for (format, sign) in signs {
        let ended = run(&["annotate", "--format", format], ARTICLE);
        assert_eq!((ended.code, ended.errors.as_str()), (0, ""));
        assert!(ended.out().contains(sign), "{format}: {}", ended.out());
        assert!(ended.out().ends_with('\n') && !ended.out().ends_with("\n\n"), "{format}: {}", ended.out());
    }
}

#[test]
fn positions_are_counted_as_asked() {
    let spans = |unit: &str| {
        let json = run(&["annotate", "--offsets", unit], ARTICLE).json();
        assert_eq!(json["offsets"], unit);
        let span = &json["quotes"][0]["content"][0];
        let at = |index: usize| span[index].as_u64().expect("a position") as usize;
        (at(0), at(1))
    };
    let words = "“We won 12 of 𝟙𝟚 races,”";
    assert_eq!(spans("utf8"), (7, 7 + words.len()));
    assert_eq!(spans("char"), (7, 7 + words.chars().count()));
    assert_eq!(spans("utf16"), (7, 7 + words.encode_utf16().count()));
    assert_eq!(run(&["annotate"], ARTICLE).json()["offsets"], "char");
}

#[test]
fn only_speech_is_kept_on_request() {
    let acts = |kept: &[&str]| -> Vec<Value> {
        let json = run(&[&["annotate"], kept].concat(), ARTICLE).json();
        json["quotes"].as_array().expect("quotes").iter().map(|quote| quote["act"].clone()).collect()
    };
    assert_eq!(acts(&["--acts", "all"]), ["speech", "thought"]);
    assert_eq!(acts(&[]), ["speech", "thought"]);
    assert_eq!(acts(&["--acts", "speech"]), ["speech"]);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let marked = run(&["annotate"], format!("\u{feff}{ARTICLE}"));
    assert_eq!(marked.out, run(&["annotate"], ARTICLE).out);
    let lines = "\u{feff}{\"id\":1,\"text\":\"One.\"}\n";
    assert_eq!(run(&["batch"], lines).code, 0);
}

#[test]
fn what_cannot_be_annotated_is_told_with_a_remedy() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let missing = format!("{folder}/no such\u{1b}[31m file.txt");
    assert_eq!(
        refused(&["annotate", &missing], ""),
        format!("whosaid: \"{folder}/no such\\u{{1b}}[31m file.txt\": no such file\n")
    );
    assert_eq!(
        refused(&["annotate", folder], ""),
        format!("whosaid: \"{folder}\" is a directory; name a file in it\n")
    );
    assert_eq!(
        refused(&["annotate"], b"caf\xe9 society"),
        "whosaid: standard input is not UTF-8 from byte 3 on; convert it first, for example: \
         iconv -f WINDOWS-1252 -t UTF-8\n"
    );
    assert_eq!(
        refused(&["annotate"], b"\xff\xfeH\0i\0"),
        "whosaid: standard input is written in UTF-16, and whosaid reads UTF-8; convert it first: \
         iconv -f UTF-16 -t UTF-8\n"
    );
    let empty = "whosaid: standard input is empty; there is nothing to annotate\n";
    assert_eq!(refused(&["annotate"], ""), empty);
    assert_eq!(refused(&["annotate"], " \n\n"), empty);
    assert_eq!(
        refused(&["annotate"], vec![b'a'; (64 << 20) + 1]),
        "whosaid: standard input holds more than 64 MiB; cut it into documents and use whosaid batch\n"
    );
    for command in ["batch", "score"] {
        assert_eq!(refused(&[command, &missing], "").matches("no such file").count(), 1);
        assert!(refused(&[command, folder], "").contains("is a directory"));
        assert!(refused(&[command], b"\xfe\xff\0{").contains("UTF-16"));
    }
}

#[test]
fn wrong_arguments_are_told() {
    let told = refused(&["annotate", "--format", "docx"], ARTICLE);
    assert!(
        told.contains("'docx'") && told.contains("web-annotation, csv, markdown, html, tei, text"),
        "{told}"
    );
    assert!(refused(&["annotate", "--offsets", "bytes"], ARTICLE).contains("char, utf16, utf8"));
    assert!(refused(&["annotate", "--acts", "words"], ARTICLE).contains("all, speech"));
    assert!(refused(&["batch", "--jobs", "0"], "").contains("'0'"));
    assert!(refused(&["batch", "--jobs", "many"], "").contains("'many'"));
    assert!(refused(&["annnotate"], "").contains("'annotate'"));
    assert!(refused(&[], "").contains("Usage: whosaid <COMMAND>"));
}

/// Documents of very different lengths, so that workers overtake each other.
fn documents(count: usize) -> String {
    let line = |id: usize| {
        let text = "“We won,” said Ada Byron. Rents rose by 12 per cent.\n\n".repeat(1 + id * 7 % 40);
        serde_json::json!({ "id": id, "text": text }).to_string() + "\n"
    };
    (0..count).map(line).collect()
}

#[test]
fn a_batch_keeps_its_order_and_its_bytes_on_any_number_of_threads() {
    let input = documents(300);
    let one = run(&["batch", "--jobs", "1"], &input);
    assert_eq!((one.code, one.errors.as_str()), (0, ""));
    let ids: Vec<u64> = one.lines().iter().map(|line| line["id"].as_u64().expect("an id")).collect();
    assert_eq!(ids, (0..300).collect::<Vec<u64>>());
    assert!(one.lines().iter().all(|line| line["schema"] == "whosaid/1" && line["quotes"].is_array()));
    for jobs in [&["batch"][..], &["batch", "--jobs", "2"], &["batch", "--jobs", "7"]] {
        let ended = run(jobs, &input);
        assert_eq!((ended.code, ended.out == one.out), (0, true), "{jobs:?}");
    }
    let path = file("documents.jsonl", &input);
    assert_eq!(run(&["batch", &path], "").out, one.out);
}

#[test]
fn a_document_is_annotated_as_it_would_be_alone() {
    let line = serde_json::json!({ "id": "a", "text": ARTICLE, "date": "2026-01-01" }).to_string();
    for options in [&["--acts", "speech", "--offsets", "utf16"][..], &[]] {
        let mut document = run(&[&["batch"], options].concat(), &line).json();
        assert_eq!(document.as_object_mut().and_then(|keys| keys.remove("id")), Some("a".into()));
        assert_eq!(document, run(&[&["annotate"], options].concat(), ARTICLE).json());
    }
}

#[test]
fn an_id_stays_as_it_was_written() {
    let ids = [
        "1.0",
        "-0",
        "12345678901234567890123",
        "1e400",
        "\"\"",
        "\"caf\\u00e9 \\/ \\ud83d\"",
        "\"</script>\"",
    ];
    let input: String = ids.iter().map(|id| format!("{{ \"text\" : \"x\", \"id\" : {id} }}\r\n")).collect();
    for command in ["batch", "score"] {
        let ended = run(&[command], &input);
        assert_eq!((ended.code, ended.errors.as_str()), (0, ""));
        for (line, id) in ended.out().lines().zip(ids) {
            assert!(line.starts_with(&format!("{{\"id\":{id},")), "{line}");
        }
        assert_eq!(ended.out().lines().count(), ids.len());
    }
}

#[test]
fn a_bad_line_is_told_and_costs_no_good_one() {
    let lines: [(&[u8], &str); 12] = [
        (b"not json", "not a JSON object with an id and a text"),
        (b"[\"a\", \"b\"]", "not a JSON object with an id and a text"),
        (b"{\"id\": 1, \"text\": \"cut", "not JSON: EOF while parsing a string (column 22)"),
        (b"{\"id\": 1, \"text\": \"a\"} {", "not JSON: trailing characters (column 24)"),
        (b"{\"text\": \"a\"}", "it has no id"),
        (b"{\"id\": null, \"text\": \"a\"}", "it has no id"),
        (b"{\"id\": [1], \"text\": \"a\"}", "its id is neither a string nor a number"),
        (b"{\"id\": 1}", "it has no text"),
        (b"{\"id\": 1, \"text\": \"a\", \"text\": \"b\"}", "duplicate field `text` (column 29)"),
        (b"{\"id\": 1, \"text\": 2}", "its text is not a string"),
        (b"{\"id\": 1, \"text\": \"\xff\"}", "not UTF-8 at byte 19"),
        (
            b"{\"id\": 1, \"text\": \"\\ud800\"}",
            "its text holds half of a surrogate pair (\\ud800 to \\udfff)",
        ),
    ];
    let mut input = Vec::new();
    let mut told = String::new();
    for (index, (line, fault)) in lines.iter().enumerate() {
        input.extend([b"{\"id\":\"good\",\"text\":\"a\"}\n\n", *line, b"\n"].concat());
        told += &format!("whosaid: standard input, line {}, left out: {fault}\n", 3 * index + 3);
    }
    told += "whosaid: lines left out: 12; written: 12\n";
    for arguments in [&["batch", "--jobs", "1"][..], &["batch", "--jobs", "3"], &["score"]] {
        let ended = run(arguments, &input);
        assert_eq!(ended.errors, told);
        assert_eq!(ended.code, 1);
        assert_eq!(ended.lines().iter().filter(|line| line["id"] == "good").count(), 12);
    }
}

#[test]
fn a_line_without_end_is_passed_over() {
    let mut input = b"{\"id\":1,\"text\":\"a\"}\n".to_vec();
    input.resize(input.len() + (64 << 20) + 10, b'x');
    input.extend(b"\n{\"id\":3,\"text\":\"a\"}");
    let ended = run(&["batch"], input);
    assert_eq!(ended.code, 1);
    let told = "whosaid: standard input, line 2, left out: it is longer than 64 MiB\n\
                whosaid: lines left out: 1; written: 2\n";
    assert_eq!(ended.errors, told);
    let ids: Vec<Value> = ended.lines().iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, [1, 3]);
}

#[test]
fn no_lines_are_no_error() {
    for input in ["", "\n \n"] {
        let ended = run(&["batch"], input);
        assert_eq!((ended.code, ended.out()), (0, ""));
        assert_eq!(ended.errors, "whosaid: standard input holds no lines; nothing was written\n");
    }
}

#[test]
fn speed_is_told_on_request() {
    let ended = run(&["batch", "--stats"], documents(3));
    assert_eq!(ended.code, 0);
    let words: Vec<&str> = ended.errors.split_whitespace().collect();
    assert_eq!(words.first(), Some(&"whosaid:"));
    // 1, 8 and 15 times eleven words.
    assert!(ended.errors.contains(" 3 documents, 264 words, "), "{}", ended.errors);
    assert!(ended.errors.trim_end().ends_with(" words/s"), "{}", ended.errors);
}

#[test]
fn sentences_are_scored() {
    let input =
        "{\"id\":\"a\",\"text\":\"Rents rose by 12 per cent last year.\"}\n{\"id\":2,\"text\":\"\"}\n";
    let ended = run(&["score"], input);
    assert_eq!((ended.code, ended.errors.as_str()), (0, ""));
    let lines = ended.lines();
    assert_eq!((&lines[0]["id"], &lines[1]["id"]), (&"a".into(), &2.into()));
    for (line, text) in lines.iter().zip(["Rents rose by 12 per cent last year.", ""]) {
        let score = whosaid::score(text);
        assert_eq!(
            (&line["checkable"], &line["priority"]),
            (&score.checkable.into(), &score.priority.into())
        );
        assert_eq!(line.as_object().map(|keys| keys.len()), Some(3));
    }
}

/// Reads one line of a stream that never ends by itself, goes away, and waits.
fn leave_early(mut child: Child, mut feed: impl FnMut(&mut dyn Write) -> bool + Send + 'static) -> Ended {
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
    let feeder = thread::spawn(move || while feed(&mut stdin) {});
    let mut out = Vec::new();
    reader.read_until(b'\n', &mut out).expect("a line");
    drop(reader);
    let mut errors = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut errors).expect("messages");
    let code = child.wait().expect("it ends").code().expect("no signal ends it");
    feeder.join().expect("fed");
    Ended { code, out, errors }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let line = documents(1);
    for jobs in ["1", "3"] {
        let child = whosaid(&["batch", "--jobs", jobs]).spawn().expect("it starts");
        let line = line.clone();
        let ended = leave_early(child, move |stdin| stdin.write_all(line.as_bytes()).is_ok());
        assert_eq!((ended.code, ended.errors.as_str()), (0, ""), "{jobs} jobs");
    }
    let mut whole = Some("“We won,” said Ada Byron. ".repeat(20_000));
    let child = whosaid(&["annotate", "--format", "markdown"]).spawn().expect("it starts");
    let ended = leave_early(child, move |stdin| {
        whole.take().is_some_and(|whole| stdin.write_all(whole.as_bytes()).is_ok())
    });
    assert_eq!((ended.code, ended.errors.as_str()), (0, ""));
}

#[test]
fn an_answer_does_not_wait_for_the_next_question() {
    for jobs in ["1", "2"] {
        let mut child = whosaid(&["batch", "--jobs", jobs]).spawn().expect("it starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
        for id in 0..3 {
            writeln!(stdin, "{{\"id\":{id},\"text\":\"a\"}}").expect("fed");
            let mut line = String::new();
            reader.read_line(&mut line).expect("a line");
            assert!(line.starts_with(&format!("{{\"id\":{id},")), "{line}");
        }
        drop(stdin);
        assert!(child.wait().expect("it ends").success());
    }
}

/// The most memory that a process held so far, in KiB.
#[cfg(target_os = "linux")]
fn peak_memory(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("a process tells its status");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("its peak");
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
#[cfg(target_os = "linux")]
fn a_long_stream_is_never_held_as_a_whole() {
    const LINES: usize = 3000;
    // 190 MiB, nearly all of it in a key that is passed over.
    let line = format!("{{\"id\":1,\"text\":\"a\",\"other\":\"{}\"}}\n", "x".repeat(1 << 16));
    for jobs in ["1", "4"] {
        let mut child = whosaid(&["batch", "--jobs", jobs]).spawn().expect("it starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
        let counter = thread::spawn(move || {
            let mut written = String::new();
            (0..LINES).for_each(|_| drop(reader.read_line(&mut written)));
            written.lines().count()
        });
        (0..LINES).for_each(|_| stdin.write_all(line.as_bytes()).expect("fed"));
        assert_eq!(counter.join().expect("counted"), LINES);
        let peak = peak_memory(child.id());
        drop(stdin);
        assert!(child.wait().expect("it ends").success());
        assert!(peak < 32 << 10, "{peak} KiB with {jobs} jobs");
    }
}

#[test]
fn help_reads_as_agreed() {
    let mut help = String::new();
    for arguments in [&["--help"][..], &["annotate", "--help"], &["batch", "--help"], &["score", "--help"]] {
        let ended = run(arguments, "");
        assert_eq!((ended.code, ended.errors.as_str()), (0, ""));
        help += &format!("$ whosaid {}\n{}\n", arguments.join(" "), ended.out());
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/help.txt");
    if env::var("WHOSAID_BLESS").is_ok_and(|value| value == "1") {
        fs::write(path, &help).expect("the snapshot can be written");
    }
    let agreed = fs::read_to_string(path).expect("the snapshot is there; WHOSAID_BLESS=1 writes it");
    assert_eq!(help, agreed, "if the change is meant, WHOSAID_BLESS=1 writes it into tests/corpus/help.txt");
    let version = run(&["--version"], "");
    assert_eq!(version.out(), concat!("whosaid ", env!("CARGO_PKG_VERSION"), "\n"));
}
