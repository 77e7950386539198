//! What the bytes of a picture say about it, whatever its name says.

use crate::model::runbook::Size;

/// The longest side of a picture that a page keeps room for, in pixels: as long as WebP can be.
const MAX_SIDE: u32 = 16_383;

/// The ending for a picture that starts with these bytes; `None` when it is no picture that pages show.
pub(super) fn format_of(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        _ => None,
    }
}

/// How large a picture says it is in its first bytes, as a browser shows it; `None` for what no screen shows, so that a
/// picture that lies cannot push the text of a page out of sight.
pub(super) fn size_of(bytes: &[u8]) -> Option<Size> {
    let size = imagesize::blob_size(bytes).ok()?;
    let [width, height] = [size.width, size.height].map(|side| u32::try_from(side).ok());
    let shown = |side: &u32| (1..=MAX_SIDE).contains(side);
    let (width, height) = (width.filter(shown)?, height.filter(shown)?);
    Some(if lies_on_its_side(bytes) { Size { width: height, height: width } } else { Size { width, height } })
}

/// Whether a photograph is stored on its side and asks to be turned, as telephones do that are held upright.
fn lies_on_its_side(bytes: &[u8]) -> bool {
    let Some(mut rest) = bytes.strip_prefix(b"\xff\xd8") else { return false };
    // Segments of a JPEG file up to its picture: a mark, a length that counts itself, data.
    while let [0xff, mark @ 0xc0..=0xfe, high, low, ..] = *rest {
        let length = usize::from(u16::from_be_bytes([high, low]));
        let Some(data) = rest.get(4..2 + length) else { return false };
        match mark {
            0xda => return false,
            0xe1 if data.starts_with(b"Exif\0\0") => return matches!(orientation(&data[6..]), Some(5..=8)),
            _ => rest = &rest[2 + length..],
        }
    }
    false
}

/// The field of that name in the first directory of Exif data.
fn orientation(exif: &[u8]) -> Option<u16> {
    let little = exif.starts_with(b"II");
    let word = |at: usize| {
        let bytes: [u8; 2] = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    // An offset has two words, and one past the first 64 kB points out of the segment.
    let (low, high) = if little { (word(4)?, word(6)?) } else { (word(6)?, word(4)?) };
    let directory = Some(usize::from(low)).filter(|_| high == 0)?;
    let mut fields = (0..usize::from(word(directory)?)).map(|at| directory + 2 + 12 * at);
    fields.find(|at| word(*at) == Some(0x0112)).and_then(|at| word(at + 8))
}

/// Whether a picture is a page at once: old browsers called it one when its first bytes held such an element.
pub(super) fn is_page(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(1024)].to_ascii_lowercase();
    ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg"]
        .iter()
        .any(|element| head.windows(element.len()).any(|window| window == element.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{format_of, is_page, size_of};
    use crate::model::runbook::Size;

    #[test]
    fn the_first_bytes_say_how_large_a_picture_is() {
        let size = |width, height| Some(Size { width, height });
        let png = |width: u32, height: u32| {
            [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &width.to_be_bytes(), &height.to_be_bytes()].concat()
        };
        assert_eq!(size_of(&png(640, 400)), size(640, 400));
        assert_eq!(size_of(b"GIF89a\x10\0\x08\0\x80\0\0"), size(16, 8));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\x01\x90\x02\x80";
        assert_eq!(size_of(jpeg), size(640, 400));
        let webp = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\x8f\x01\0";
        assert_eq!(size_of(webp), size(640, 400));
        for lie in [png(0, 400), png(640, u32::MAX), png(640, 400)[..20].to_vec(), b"GIF89a".to_vec()] {
            assert_eq!(size_of(&lie), None);
        }
    }

    #[test]
    fn a_photograph_that_is_turned_is_as_high_as_it_is_stored_wide() {
        let size = |width, height| Some(Size { width, height });
        let big = |turn: u8| [b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", [turn].as_slice(), b"\0\0"].concat();
        let little =
            |turn: u8| [b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", [turn].as_slice(), b"\0\0\0"].concat();
        let photograph = |exif: &[u8]| {
            let length = u8::try_from(exif.len() + 8).expect("a short segment");
            let head = b"\xff\xd8\xff\xe0\0\x04ab\xff\xe1\0";
            [head.as_slice(), &[length], b"Exif\0\0", exif, b"\xff\xc0\0\x11\x08\x01\x90\x02\x80"].concat()
        };
        for turn in 0..=9 {
            let shown = if (5..=8).contains(&turn) { size(400, 640) } else { size(640, 400) };
            assert_eq!(size_of(&photograph(&big(turn))), shown, "{turn}");
            assert_eq!(size_of(&photograph(&little(turn))), shown, "{turn}");
        }
        for lie in [b"MM\0*\xff\xff\xff\xff".as_slice(), b"II*\0\xff\xff\0\0", b"MM\0*\0\0\0\x08\xff\xff", b""] {
            assert_eq!(size_of(&photograph(lie)), size(640, 400));
        }
    }

    #[test]
    fn bytes_say_what_a_picture_is() {
        assert_eq!(format_of(b"\x89PNG\r\n\x1a\n\0\0"), Some("png"));
        assert_eq!(format_of(b"RIFF\0\0\0\0WEBPVP8 "), Some("webp"));
        assert_eq!(format_of(b"<html><script>"), None);
        assert_eq!(format_of(b"GIF8"), None);
    }

    #[test]
    fn a_picture_that_is_a_page_too_is_none() {
        assert!(is_page(b"GIF89a/*\0\0*/=1;//<SCRIPT src=a>") && is_page(b"RIFF\0\0\0\0WEBP<!doctype html>"));
        assert!(!is_page(b"\x89PNG\r\n\x1a\n\0\0<?xpacket begin=''?><x:xmpmeta><rdf:RDF>") && !is_page(b"GIF"));
    }
}
