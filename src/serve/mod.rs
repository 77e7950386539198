//! `serve`: a preview of the output for the person who edits articles, with live reload.
//!
//! Only this machine may ask, only pages of this server may ask in the background, and only files that a build wrote
//! are answered with: a path is looked up in the list of them, never joined to a folder. What does not change while a
//! customer reads stands in the output; what is added here, in `live`, exists in the preview alone.

mod answer;
mod guard;
mod language;
mod live;
mod listen;
mod site;
mod watch;

pub use listen::Server;
pub use site::Site;
pub use watch::{WatchError, Watched, watch};

/// Where everything stands that only the preview has. No article can have the name, which starts with an underscore in
/// the place of a locale.
const OWN: &str = "/__korak";
