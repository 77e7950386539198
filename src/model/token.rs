//! Tokens that mean the same in every language.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// Verbs approved for PowerShell commands, as far as support articles use them.
const VERBS: [&str; 41] = [
    "Add",
    "Approve",
    "Assert",
    "Clear",
    "Close",
    "Complete",
    "Connect",
    "Convert",
    "ConvertTo",
    "Copy",
    "Disable",
    "Disconnect",
    "Enable",
    "Enter",
    "Exit",
    "Export",
    "Find",
    "Format",
    "Get",
    "Grant",
    "Import",
    "Install",
    "Invoke",
    "Move",
    "New",
    "Register",
    "Remove",
    "Rename",
    "Reset",
    "Restart",
    "Restore",
    "Resume",
    "Search",
    "Set",
    "Start",
    "Stop",
    "Test",
    "Uninstall",
    "Unregister",
    "Update",
    "Write",
];

/// Whether `word` is a PowerShell command name: an approved verb, a hyphen, and a noun in inner capitals.
#[must_use]
pub fn is_cmdlet(word: &str) -> bool {
    let Some((verb, noun)) = word.split_once('-') else { return false };
    VERBS.contains(&verb) && is_plain_noun(noun) && (capitals(noun) > 1 || noun.len() > 5)
}

/// Whether `word` can only be the noun of a command: it has capitals inside, and is not the plural of an abbreviation.
#[must_use]
pub fn is_noun(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    is_plain_noun(word) && capitals(word) > 1 && singular.contains(|c: char| c.is_ascii_lowercase())
}

/// Whether a hyphen stands in `text` with a capital behind it, as in every name of a command.
#[must_use]
pub fn may_have_cmdlet(text: &str) -> bool {
    let is_capital = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_uppercase);
    text.contains('-') && text.match_indices('-').any(|(at, _)| is_capital(text.as_bytes().get(at + 1)))
}

fn is_plain_noun(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_alphanumeric()) && word.starts_with(|c: char| c.is_ascii_uppercase())
}

fn capitals(word: &str) -> usize {
    word.chars().filter(char::is_ascii_uppercase).count()
}

/// The command lines of well-known tools in running text, from the name of the tool to its last option. Without an
/// option nobody can tell where a command ends.
#[must_use]
pub fn command_lines(text: &str) -> Vec<Range<usize>> {
    static LINE: LazyLock<Regex> = LazyLock::new(|| {
        let tools = "az|bcdedit|certutil|chkdsk|dism|docker|dotnet|dsregcmd|git|gpupdate|ipconfig|kubectl|msiexec|net|\
                     netsh|npm|nslookup|powercfg|reg|regsvr32|robocopy|schtasks|sfc|shutdown|winget|wmic";
        let line = format!(r"\b(?:{tools})(?:\.exe)?(?: [a-z]+)?{{0,4}}(?: (?:/|--?)[A-Za-z][A-Za-z0-9:=_./-]*)+");
        Regex::new(&line).expect("a valid pattern")
    });
    let trimmed = |found: regex::Match<'_>| {
        let len = found.as_str().trim_end_matches(['.', ':', '-', '/']).len();
        found.start()..found.start() + len
    };
    LINE.find_iter(text).map(trimmed).collect()
}

/// Whether `text` starts with the name of a command.
#[must_use]
pub fn is_command_line(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(is_cmdlet)
}

/// The commands in running text: a command name with the parameters, values and pipes that follow it.
#[must_use]
pub fn commands(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if !may_have_cmdlet(text) {
        return found;
    }
    let words = words(text);
    let mut at = 0;
    while at < words.len() {
        let name = bare(&text[words[at].clone()]);
        if !is_cmdlet(name) {
            at += 1;
            continue;
        }
        let start = words[at].start + text[words[at].clone()].find(name).unwrap_or(0);
        let mut last = at;
        while last + 1 < words.len() && goes_on(&text[words[last].clone()], &text[words[last + 1].clone()]) {
            last += 1;
        }
        let word = &text[words[last].clone()];
        let end = if last == at {
            start + name.len()
        } else {
            words[last].start + word.trim_end_matches(['.', ',', ';', ':']).len()
        };
        found.push(start..end);
        at = last + 1;
    }
    found
}

/// Whether `next` belongs to the command that `word` stands in.
fn goes_on(word: &str, next: &str) -> bool {
    let is_parameter = |word: &str| {
        let name = word.strip_prefix(['-', '–']);
        name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let ends = word.ends_with(['.', ',', ';']) && !word.ends_with("...");
    let opens = next.starts_with(['|', '$', '@', '{', '"', '\'', '<', '}']) || next.ends_with(['"', '}', '>']);
    let value = is_parameter(word) || word == "|" || word.ends_with(['=', '{']);
    !ends && (is_parameter(next) || opens || value)
}

/// The words of `text`, quoted values and placeholders with their blanks.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    // Where the last sign of each kind stands: behind it, none is looked for again.
    let (quotes, brackets) = (text.rfind('"').unwrap_or_default(), text.rfind('>').unwrap_or_default());
    while at < text.len() {
        let rest = &text[at..];
        let start = at + (rest.len() - rest.trim_start().len());
        if start >= text.len() {
            break;
        }
        let word = &text[start..];
        let close = match word.chars().next() {
            Some('"') if start < quotes => word[1..].find('"').map(|end| end + 2),
            Some('<') if start < brackets => word.find('>').map(|end| end + 1),
            _ => None,
        };
        let from = close.unwrap_or(0);
        let len = from + word[from..].find(char::is_whitespace).unwrap_or(word.len() - from);
        words.push(start..start + len);
        at = start + len;
    }
    words
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_ascii_alphanumeric())
}

/// The command names in `text`.
pub fn cmdlets(text: &str) -> impl Iterator<Item = &str> {
    let text = if may_have_cmdlet(text) { text } else { "" };
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '-'));
    words.map(|word| word.trim_matches('-')).filter(|word| is_cmdlet(word))
}

#[cfg(test)]
mod tests {
    use super::{cmdlets, command_lines, commands, is_cmdlet};

    #[test]
    fn commands_end_where_the_sentence_goes_on() {
        let of = |text: &'static str| commands(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(of("Run Get-Mailbox."), ["Get-Mailbox"]);
        assert_eq!(
            of("Type Set-Mailbox -Identity <user name> -Type Shared to do so"),
            ["Set-Mailbox -Identity <user name> -Type Shared"]
        );
        assert_eq!(
            of("Get-TransportRule -identity \"My rule\" | fl Description. Then go"),
            ["Get-TransportRule -identity \"My rule\" | fl"]
        );
        assert!(of("Use the Sign-In page").is_empty());
    }

    #[test]
    fn lines_of_tools_end_with_their_last_option() {
        let of = |text: &'static str| command_lines(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(of("Run sfc /scannow, then wait."), ["sfc /scannow"]);
        assert_eq!(of("Type winget install --id Contoso.App."), ["winget install --id"]);
        assert!(of("Search the net for a reg file - or not").is_empty());
    }

    #[test]
    fn commands_are_told_from_hyphenated_words() {
        assert!(is_cmdlet("Get-TransportRule") && is_cmdlet("Set-Mailbox"));
        assert!(!is_cmdlet("Add-Ins") && !is_cmdlet("Sign-In") && !is_cmdlet("Start-up") && !is_cmdlet("Start"));
        assert_eq!(cmdlets("Run **Get-MsolUser** | Set-Mailbox.").collect::<Vec<_>>(), ["Get-MsolUser", "Set-Mailbox"]);
    }
}
