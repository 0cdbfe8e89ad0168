//! Where text comes from: a file or standard input.

use crate::failure::Failure;
use std::ffi::OsString;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::PathBuf;
use std::str::FromStr;
use whosaid::limits;

/// Some editors write this mark before a UTF-8 text; it is none of the text.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What ends input at a terminal.
const END_KEY: &str = if cfg!(windows) { "Ctrl-Z and Enter" } else { "Ctrl-D" };

/// A file, or standard input where `-` or nothing was given.
#[derive(Clone, Debug)]
pub(crate) enum Input {
    Standard,
    File(PathBuf),
}

impl From<OsString> for Input {
    fn from(name: OsString) -> Self {
        if name == "-" { Input::Standard } else { Input::File(name.into()) }
    }
}

impl FromStr for Input {
    type Err = std::convert::Infallible;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Ok(OsString::from(name).into())
    }
}

/// The name as people read it; a control character in it never reaches a terminal.
impl fmt::Display for Input {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::Standard => formatter.write_str("standard input"),
            Input::File(path) => write!(formatter, "{:?}", path.display().to_string()),
        }
    }
}

impl Input {
    /// Opens it and passes over a byte-order mark.
    pub(crate) fn open(&self) -> Result<Box<dyn BufRead + Send>, Failure> {
        let mut reader: Box<dyn BufRead + Send> = match self {
            Input::Standard => {
                if io::stdin().is_terminal() {
                    eprintln!(
                        "whosaid: reading what you type or paste; end with {END_KEY} on a line of its own"
                    );
                }
                Box::new(BufReader::new(io::stdin()))
            }
            Input::File(path) => {
                Box::new(BufReader::new(File::open(path).map_err(|error| self.failure(&error))?))
            }
        };
        let head = reader.fill_buf().map_err(|error| self.failure(&error))?;
        if head.starts_with(BYTE_ORDER_MARK) {
            reader.consume(BYTE_ORDER_MARK.len());
        } else if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
            return Err(Failure::Told(format!(
                "{self} is written in UTF-16, and whosaid reads UTF-8; convert it first: iconv -f UTF-16 -t UTF-8"
            )));
        }
        Ok(reader)
    }

    /// The whole text.
    pub(crate) fn text(&self) -> Result<String, Failure> {
        let mut bytes = Vec::new();
        let most = limits::MAX_INPUT_BYTES;
        self.open()?.take(most + 1).read_to_end(&mut bytes).map_err(|error| self.failure(&error))?;
        if bytes.len() as u64 > most {
            return Err(Failure::Told(format!(
                "{self} holds more than {} MiB; cut it into documents and use whosaid batch",
                most >> 20
            )));
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            Failure::Told(format!(
                "{self} is not UTF-8 from byte {} on; convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8",
                error.utf8_error().valid_up_to()
            ))
        })?;
        if text.trim().is_empty() {
            return Err(Failure::Told(format!("{self} is empty; there is nothing to annotate")));
        }
        Ok(text)
    }

    /// Length in bytes, where that is known beforehand.
    pub(crate) fn length(&self) -> Option<u64> {
        let path = match self {
            Input::Standard => "/dev/stdin".into(),
            Input::File(path) => path.clone(),
        };
        fs::metadata(path).ok().filter(|metadata| metadata.is_file()).map(|metadata| metadata.len())
    }

    /// The failure to open or read this input.
    pub(crate) fn failure(&self, error: &io::Error) -> Failure {
        Failure::Told(match error.kind() {
            io::ErrorKind::NotFound => format!("{self}: no such file"),
            io::ErrorKind::PermissionDenied => format!("{self}: you are not allowed to read this file"),
            io::ErrorKind::IsADirectory => format!("{self} is a directory; name a file in it"),
            _ => format!("{self}: cannot be read: {error}"),
        })
    }
}
