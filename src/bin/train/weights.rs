//! Files of weights in the folder of the models.

use std::fs;
use std::path::Path;
use whosaid::training::Weights;

/// Everything that finds quotes and speakers.
pub(crate) fn read(models: &Path) -> Result<Weights, String> {
    Ok(Weights { antecedent: file(models, "antecedent")?, ..read_attribution(models)? })
}

/// What finds quotes, without the judge of antecedents.
pub(crate) fn read_attribution(models: &Path) -> Result<Weights, String> {
    let read = |name| file(models, name);
    Ok(Weights {
        tagger: read("tagger")?,
        rates: read("rates")?,
        first: read("first-pass")?,
        second: read("second-pass")?,
        link: read("link")?,
        source: read("source")?,
        direct: read("direct-source")?,
        certainty: read("certainty")?,
        exactness: read("exactness")?,
        antecedent: Vec::new(),
    })
}

/// The bytes of one file, by its name without ending.
pub(crate) fn file(models: &Path, name: &str) -> Result<Vec<u8>, String> {
    let path = models.join(format!("{name}.bin"));
    fs::read(&path).map_err(|fault| format!("{}: {fault}", path.display()))
}

/// Writes one file, by its name without ending.
pub(crate) fn write(models: &Path, name: &str, bytes: &[u8]) -> Result<(), String> {
    let path = models.join(format!("{name}.bin"));
    fs::write(&path, bytes).map_err(|fault| format!("{}: {fault}", path.display()))
}
