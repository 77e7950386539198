//! The floor: reads every article, splits off the front matter, parses the Markdown, and writes one HTML and one JSON
//! file, on one thread. It checks nothing, pairs nothing and knows no language.
//!
//! `floor OUT SOURCE…` writes files as large as they come out. `floor --pad HTML,JSON OUT SOURCE…` fills them up to so
//! many bytes, so that as much is written as another program writes.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut pad = (0, 0);
    if arguments.first().is_some_and(|first| first == "--pad") {
        let sizes = arguments.drain(..2).nth(1).ok_or("--pad takes HTML,JSON")?;
        let (html, json) = sizes.split_once(',').ok_or("--pad takes HTML,JSON")?;
        pad = (html.parse()?, json.parse()?);
    }
    let (out, sources) = arguments.split_first().ok_or("usage: floor [--pad HTML,JSON] OUT SOURCE…")?;
    let mut folders = BTreeSet::new();
    for (number, source) in sources.iter().enumerate() {
        for entry in walkdir::WalkDir::new(source).sort_by_file_name() {
            let entry = entry?;
            if entry.path().extension().is_some_and(|ending| ending == "md") {
                let place = Path::new(out).join(number.to_string()).join(entry.path().strip_prefix(source)?);
                article(entry.path(), &place, pad, &mut folders)?;
            }
        }
    }
    Ok(())
}

fn article(
    file: &Path,
    place: &Path,
    (html_size, json_size): (usize, usize),
    folders: &mut BTreeSet<PathBuf>,
) -> Result<(), Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(file)?;
    let (head, body) = split(&text);
    let mut html = String::with_capacity(body.len() * 2);
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(body));
    let mut json = String::with_capacity(text.len() * 2);
    write!(json, "{{\"head\":{head:?},\"body\":{html:?}}}")?;
    html.extend(std::iter::repeat_n(' ', html_size.saturating_sub(html.len())));
    json.extend(std::iter::repeat_n(' ', json_size.saturating_sub(json.len())));
    if let Some(folder) = place.parent()
        && folders.insert(folder.to_path_buf())
    {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(place.with_extension("html"), html)?;
    std::fs::write(place.with_extension("json"), json)?;
    Ok(())
}

/// Front matter and body.
fn split(text: &str) -> (&str, &str) {
    let start = text.trim_start_matches('\u{feff}');
    let Some(rest) = start.strip_prefix("---") else { return ("", start) };
    rest.split_once("\n---").unwrap_or(("", start))
}
