//! Tokens that mean the same in every language.

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
    let capitals = noun.chars().filter(char::is_ascii_uppercase).count();
    let plain = noun.chars().all(|c| c.is_ascii_alphanumeric());
    VERBS.contains(&verb)
        && plain
        && noun.starts_with(|c: char| c.is_ascii_uppercase())
        && (capitals > 1 || noun.len() > 5)
}

/// The command names in `text`.
pub fn cmdlets(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '-'));
    words.map(|word| word.trim_matches('-')).filter(|word| is_cmdlet(word))
}

#[cfg(test)]
mod tests {
    use super::{cmdlets, is_cmdlet};

    #[test]
    fn commands_are_told_from_hyphenated_words() {
        assert!(is_cmdlet("Get-TransportRule") && is_cmdlet("Set-Mailbox"));
        assert!(!is_cmdlet("Add-Ins") && !is_cmdlet("Sign-In") && !is_cmdlet("Start-up") && !is_cmdlet("Start"));
        assert_eq!(cmdlets("Run **Get-MsolUser** | Set-Mailbox.").collect::<Vec<_>>(), ["Get-MsolUser", "Set-Mailbox"]);
    }
}
