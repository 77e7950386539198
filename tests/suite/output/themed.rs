//! A theme whose templates are the built-in ones changes nothing, although everything on its pages is made by templates.

use std::path::Path;

use korak::assets::Assets;

use super::{Built, SAMPLES};

#[test]
fn a_theme_of_the_built_in_templates_changes_no_page() {
    let mut assets = Assets::load(None, None).expect("embedded assets are valid");
    assets.themed = true;
    let themed = Built::with(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("content")], &assets);
    assert!(themed.files.keys().eq(SAMPLES.files.keys()));
    for (path, bytes) in &themed.files {
        let (own, expected) = (String::from_utf8_lossy(&SAMPLES.files[path]), String::from_utf8_lossy(bytes));
        assert!(own == expected, "{path}:\n{own}\ninstead of\n{expected}");
    }
}
