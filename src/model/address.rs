//! [`Address`]: where the files of a runbook stand in the output, and how pages point at one another.

use crate::locale::Locale;

use super::article::ArticleId;

/// The place of one runbook below the output folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Path without its ending: locale folder and identifier, made safe for every file system.
    stem: String,
}

/// Names that Windows keeps for devices, whatever ending follows.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// Names of the files that every locale folder has besides its runbooks.
const TAKEN: [&str; 3] = ["index", "search", "sitemap"];
/// The longest part of a path, in bytes, that leaves room for an ending below the 255 of most file systems.
const LONGEST: usize = 200;

impl Address {
    /// The place of article `id` in `locale`.
    #[must_use]
    pub fn new(locale: &Locale, id: &ArticleId) -> Self {
        let nested = id.as_str().contains('/');
        let parts: Vec<String> = id.as_str().split('/').map(|part| safe(part, nested)).collect();
        Self { stem: format!("{locale}/{}", parts.join("/")) }
    }

    /// The place of the same article in another locale.
    #[must_use]
    pub fn beside(&self, locale: &Locale) -> Self {
        let id = self.stem.split_once('/').map_or("", |(_, id)| id);
        Self { stem: format!("{locale}/{id}") }
    }

    /// Path of the JSON file below the output folder.
    #[must_use]
    pub fn json(&self) -> String {
        format!("{}.json", self.stem)
    }

    /// Path of the page below the output folder.
    #[must_use]
    pub fn html(&self) -> String {
        format!("{}.html", self.stem)
    }

    /// Path of page `number` of the list of `locale`, from 1.
    #[must_use]
    pub fn list(locale: &Locale, number: usize) -> String {
        match number {
            0 | 1 => format!("{locale}/index.html"),
            _ => format!("{locale}/index-{number}.html"),
        }
    }

    /// What leads from the folder of the runbook to the output folder, such as `../../`.
    #[must_use]
    pub fn root(&self) -> String {
        "../".repeat(self.stem.matches('/').count())
    }
}

/// A path below the output folder as part of a URL.
#[must_use]
pub fn url(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/!$'()*+,;=@".contains(&byte);
    if path.bytes().all(is_plain) {
        return path.to_owned();
    }
    let mut url = String::with_capacity(path.len());
    for byte in path.bytes() {
        if is_plain(byte) {
            url.push(char::from(byte));
        } else {
            url.push_str(&escaped(byte));
        }
    }
    url
}

/// A part of an identifier as a file name. What some file system forbids or reads otherwise is written as `%` and two
/// digits, and so is `%` itself: two identifiers never share a name.
fn safe(part: &str, nested: bool) -> String {
    let mut name = String::with_capacity(part.len());
    let is_plain = part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_plain {
        name.push_str(part);
    }
    for character in part.chars().filter(|_| !is_plain) {
        let visible = !character.is_control()
            && !matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        if visible && !"<>:\"\\|?*%".contains(character) {
            name.push(character);
        } else {
            let mut bytes = [0; 4];
            character.encode_utf8(&mut bytes).bytes().for_each(|byte| name.push_str(&escaped(byte)));
        }
    }
    if name.ends_with(['.', ' ']) {
        let last = name.pop().map_or(0, |last| last as u8);
        name.push_str(&escaped(last));
    }
    let stem = name.split('.').next().unwrap_or(&name);
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let device = DEVICES.contains(&stem)
        || port.is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()));
    if device || name.starts_with('.') || (!nested && is_taken(&name)) {
        let first = name.remove(0);
        name.insert_str(0, &escaped(first as u8));
    }
    shortened(name)
}

/// Whether a file of the locale has the name: an index, or a further page of the list.
fn is_taken(name: &str) -> bool {
    let page = name.strip_prefix("index-");
    TAKEN.contains(&name) || page.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A name past the length that file systems take keeps its beginning, and a digest of the rest.
fn shortened(name: String) -> String {
    use sha2::{Digest, Sha256};
    if name.len() <= LONGEST {
        return name;
    }
    let digest: String = Sha256::digest(name.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{}%{digest}", &name[..name.floor_char_boundary(LONGEST - 17)])
}

fn escaped(byte: u8) -> String {
    format!("%{byte:02X}")
}

#[cfg(test)]
mod tests {
    use super::{Address, url};
    use crate::locale::Locale;
    use crate::model::article::ArticleId;

    fn json(id: &str) -> String {
        Address::new(&Locale::parse("sl-SI").expect("a locale"), &ArticleId(id.into())).json()
    }

    #[test]
    fn ordinary_names_stay_and_dangerous_ones_are_written_out() {
        assert_eq!(json("mail/unblock-a"), "sl-SI/mail/unblock-a.json");
        assert_eq!(json("won't 1–2"), "sl-SI/won't 1–2.json");
        assert_eq!(json("a:b\\c%"), "sl-SI/a%3Ab%5Cc%25.json");
        assert_eq!(json("con"), "sl-SI/%63on.json");
        assert_eq!(json("com1.x"), "sl-SI/%63om1.x.json");
        assert_eq!(json("eac\u{200b}"), "sl-SI/eac%E2%80%8B.json");
        assert_eq!(json("dots./.."), "sl-SI/dots%2E/%2E%2E.json");
    }

    #[test]
    fn an_article_never_takes_the_place_of_an_index() {
        assert_eq!(json("index"), "sl-SI/%69ndex.json");
        assert_eq!(json("mail/index"), "sl-SI/mail/index.json");
        assert_eq!(json("index-2"), "sl-SI/%69ndex-2.json");
        assert_eq!(json("index-of-terms"), "sl-SI/index-of-terms.json");
    }

    #[test]
    fn long_names_stay_apart() {
        let (one, two) = (json(&format!("{}1", "x".repeat(300))), json(&format!("{}2", "x".repeat(300))));
        assert!(one.len() < 220 && one != two);
    }

    #[test]
    fn addresses_are_escaped_and_know_the_way_up() {
        assert_eq!(url("sl-SI/a b%25č.html"), "sl-SI/a%20b%2525%C4%8D.html");
        let address = Address::new(&Locale::parse("sl-SI").expect("a locale"), &ArticleId("mail/a".into()));
        assert_eq!((address.root().as_str(), address.html().as_str()), ("../../", "sl-SI/mail/a.html"));
        assert_eq!(address.beside(&Locale::parse("nb-NO").expect("a locale")).json(), "nb-NO/mail/a.json");
    }
}
