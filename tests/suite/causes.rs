//! One cause gives one finding: what follows from it, and the other translations that share it, give none.

use korak::diagnostic::{Diagnostic, Origin};
use sha1::{Digest, Sha1};

use crate::collection::Collection;

const ENGLISH: &str = "---\ntitle: Share a folder\n---\n# Share a folder\n\n1. Open the folder.\n2. Select **Share**.\n3. Select **OK**.\n\n- [Plans](https://example.com/plans)\n- [Seats](https://example.com/seats)\n";

pub(crate) fn digest(text: &str) -> String {
    Sha1::digest(text.replace('\n', "\r\n")).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn translation(hash: &str, body: &str) -> String {
    format!("---\ntitle: Delite mapo v skupni rabi\nms.openlocfilehash: {hash}\n---\n{body}")
}

/// The findings in a collection of these files, settings of one's own left out.
pub(crate) fn found(files: &[(&str, &str)]) -> Vec<Diagnostic> {
    let collection = Collection::new();
    files.iter().for_each(|(path, text)| collection.write(path, text));
    collection.check_with("").findings.all_reported().expect("read")
}

pub(crate) fn codes(found: &[Diagnostic]) -> Vec<&str> {
    found.iter().map(|finding| finding.code).collect()
}

#[test]
fn a_stale_translation_is_stale_and_nothing_else() {
    let body = "# Delite mapo\n\n- Odprite mapo.\n";
    let stale = translation("1111111111111111111111111111111111111111", body);
    assert_eq!(codes(&found(&[("en-US/share.md", ENGLISH), ("sl-SI/share.md", &stale)])), ["FR01"]);
}

#[test]
fn what_stood_in_a_lost_list_is_not_missing_as_well() {
    let body = "# Delite mapo\n\n1. Odprite mapo.\n2. Izberite **Skupna raba**.\n3. Izberite **V redu**.\n";
    let lost = translation(&digest(ENGLISH), body);
    assert_eq!(codes(&found(&[("en-US/share.md", ENGLISH), ("sl-SI/share.md", &lost)])), ["PA02"]);
}

#[test]
fn a_command_that_was_translated_in_a_code_block_is_one_finding() {
    let english = "---\ntitle: Share\n---\n# Share\n\n```powershell\nGet-MsolUser -All\nRemove-Item a.txt\n```\n";
    let body = "# Skupna raba\n\n```powershell\nDobi-MsolUser -All\nRemove-Item b.txt\n```\n";
    let altered = translation(&digest(english), body);
    assert_eq!(codes(&found(&[("en-US/share.md", english), ("sl-SI/share.md", &altered)])), ["PA04"]);
}

#[test]
fn the_space_before_a_link_that_lost_its_words_is_no_defect_of_its_own() {
    let english = "---\ntitle: Share\n---\n# Share\n\nRead [the help](https://example.com/help).\n";
    let body = "# Skupna raba\n\nPreberite pomoč [](https://example.com/help).\n";
    let emptied = translation(&digest(english), body);
    assert_eq!(codes(&found(&[("en-US/share.md", english), ("sl-SI/share.md", &emptied)])), ["LK03"]);
}

#[test]
fn other_numbers_than_the_sources_are_not_odd_as_well() {
    let body = "# Delite mapo\n\n1. Odprite mapo.\n3. Izberite **Skupna raba**.\n3. Izberite **V redu**.\n\n- [Paketi](https://example.com/plans)\n- [Sedeži](https://example.com/seats)\n";
    let renumbered = translation(&digest(ENGLISH), body);
    assert_eq!(codes(&found(&[("en-US/share.md", ENGLISH), ("sl-SI/share.md", &renumbered)])), ["NB06"]);
}

#[test]
fn translations_share_a_defect_of_their_source() {
    let version = |steps: [&str; 3]| {
        let [first, second, third] = steps;
        let body = format!("# Naslov\n\n1. {first}\n2. {second}\n4. {third}\n");
        translation("1111111111111111111111111111111111111111", &body)
    };
    let slovenian = version(["Odprite mapo.", "Izberite **Skupna raba**.", "Izberite **V redu**."]);
    let norwegian = version(["Åpne mappen.", "Velg **Del**.", "Velg **OK**."]);
    let german = version(["Öffnen Sie den Ordner.", "Wählen Sie **Freigeben** aus.", "Wählen Sie **Speichern** aus."]);
    let all = found(&[("sl-SI/share.md", &slovenian), ("nb-NO/share.md", &norwegian), ("de-DE/share.md", &german)]);
    assert_eq!(codes(&all), ["NB02"]);
    assert_eq!((all[0].origin, all[0].also_in.len()), (Origin::Source, 2));
}

#[test]
fn a_defect_outlives_the_version_of_the_source_that_shows_it() {
    let source =
        "---\ntitle: T\n---\n# Share a folder\n\n1. Open the folder.\n2. Select **Share**.\n4. Select **OK**.\n";
    let later = translation(
        "1111111111111111111111111111111111111111",
        "# Delite mapo\n\n1. Odprite mapo.\n2. Izberite **Skupna raba**.\n4. Izberite **V redu**.\n",
    );
    let all = found(&[("en-US/share.md", source), ("sl-SI/share.md", &later)]);
    let gaps: Vec<&Diagnostic> = all.iter().filter(|finding| finding.code == "NB02").collect();
    assert_eq!((gaps.len(), gaps[0].also_in.len()), (1, 1), "{all:?}");
}

#[test]
fn a_mark_that_link_and_bold_swallowed_together_is_one_finding_and_one_edit() {
    let english = "---\ntitle: Share\n---\n# Share\n\nRead **[the help](https://example.com/help)**, then **stop**.\n";
    for (damaged, mended) in [
        ("Preberite **[pomoč.](https://example.com/help)** Nato", "**[pomoč](https://example.com/help)**. Nato"),
        ("Preberite [**pomoč.**](https://example.com/help) Nato", "[**pomoč**](https://example.com/help). Nato"),
    ] {
        let text = translation(&digest(english), &format!("# Skupna raba\n\n{damaged} **končajte**.\n"));
        let found = found(&[("en-US/share.md", english), ("sl-SI/share.md", &text)]);
        assert_eq!(codes(&found), ["LK02"], "{damaged}");
        let edit = found[0].edit.as_ref().expect("an edit");
        let mut after = text.clone();
        after.replace_range(edit.bytes.range(), &edit.text);
        assert!(after.contains(mended), "{after}");
    }
}

#[test]
fn a_mark_in_bold_italics_is_one_finding_and_one_edit() {
    let text =
        translation("1111111111111111111111111111111111111111", "# Naslov\n\nTo ***izključite.*** Nato nadaljujte.\n");
    let found = found(&[("sl-SI/share.md", &text)]);
    assert_eq!(codes(&found), ["UI06"]);
    assert_eq!(found[0].edit.as_ref().map(|edit| edit.text.as_str()), Some("***izključite***."));
}

#[test]
fn letters_in_a_wrong_encoding_are_no_numbers_as_well() {
    let english = "---\ntitle: Share\n---\n# Share\n\nJoin the group of your team.\n";
    let text = translation(&digest(english), "# Skupna raba\n\nPridru3/4ite se skupini svoje ekipe.\n");
    let found = found(&[("en-US/share.md", english), ("sl-SI/share.md", &text)]);
    assert_eq!(codes(&found), ["TY11"]);
}

#[test]
fn a_date_that_was_made_up_is_one_finding() {
    let english = "---\ntitle: Bills\n---\n# Bills\n\nBills come as chosen at checkout.\n";
    let text = translation(&digest(english), "# Računi\n\nRačuni pridejo, kot je izbrano ob 23.00.2007.\n");
    let found = found(&[("en-US/share.md", english), ("sl-SI/share.md", &text)]);
    assert_eq!(codes(&found), ["TK05"]);
}
