//! One request, one answer.

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;
use sha2::{Digest, Sha256};

use super::listen::Shared;
use super::site::Site;
use super::{OWN, guard, live};
use crate::model::address;
use crate::render::html::TemplateError;

/// What pages may load and do, said once more where no page can forget it, with what only a header may say.
const PAGE_POLICY: &str = "default-src 'none'; img-src 'self' data: https:; style-src 'self'; script-src 'self'; \
                           connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// The same for everything that is no page: opened by itself it can do nothing.
const FILE_POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// Everything the server answers.
pub(super) fn router(shared: Shared) -> Router {
    Router::new()
        .route(&format!("{OWN}/live"), get(stream))
        .route(&format!("{OWN}/live.js"), get(|| async { content("live.js", live::SCRIPT.into(), &HeaderMap::new()) }))
        .route(&format!("{OWN}/live.css"), get(|| async { content("live.css", live::STYLE.into(), &HeaderMap::new()) }))
        .route(&format!("{OWN}/findings"), get(findings))
        .route(&format!("{OWN}/rules/{{code}}"), get(rule))
        .route("/runbooks/{*id}", get(runbook))
        .route("/ids/{id}", get(identified))
        .fallback(file)
        .layer(middleware::from_fn_with_state(shared.clone(), guarded))
        .with_state(shared)
}

/// Refuses who may not ask, and says on every answer what browsers must not do with it.
async fn guarded(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let mut response = match guard::admit(&request, shared.port) {
        Ok(()) => next.run(request).await,
        Err(status) => said(status),
    };
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::CONTENT_SECURITY_POLICY, FILE_POLICY);
    set(header::CACHE_CONTROL, "no-cache");
    set(header::REFERRER_POLICY, "no-referrer");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    response
}

/// The builds from now on, with what was found about the page that the parameter `page` names.
async fn stream(State(shared): State<Shared>, request: Request) -> Response {
    live::stream(shared.shown, page(&request)).into_response()
}

/// The findings about the page that the parameter `page` names.
async fn findings(State(shared): State<Shared>, request: Request) -> Response {
    let shown = shared.shown.borrow().clone();
    let page = shown.site.findings(&page(&request), shown.failure.as_deref());
    made("findings.html", page, &shown.build.to_string(), request.headers())
}

/// The page of a rule.
async fn rule(State(shared): State<Shared>, Path(code): Path<String>, headers: HeaderMap) -> Response {
    let shown = shared.shown.borrow().clone();
    let page = shown.site.rule(&code);
    page.map_or_else(|| said(StatusCode::NOT_FOUND), |page| made("rule.html", page, &shown.build.to_string(), &headers))
}

/// The page that the parameter `page` names, as a path below the output folder.
fn page(request: &Request) -> String {
    let mut parameters = url::form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes());
    let asked = parameters.find(|(name, _)| name == "page").and_then(|(_, path)| decoded(&path));
    asked.map(|path| named(&path)).unwrap_or_default()
}

/// A page that was made for this answer; why there is none when its template is broken.
fn made(name: &str, page: Result<Vec<u8>, TemplateError>, version: &str, asked: &HeaderMap) -> Response {
    match page {
        Ok(page) => content(name, live::listening(page, version), asked),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")).into_response(),
    }
}

/// The runbook with this id, in the reader's language.
async fn runbook(State(shared): State<Shared>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let site = shared.shown.borrow().site.clone();
    let Some((locale, address)) = site.runbook(&id, text(header::ACCEPT_LANGUAGE)) else {
        return said(StatusCode::NOT_FOUND);
    };
    let data = text(header::ACCEPT).contains("application/json");
    let mut response = moved(StatusCode::FOUND, &if data { address.json() } else { address.html() });
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("Accept, Accept-Language"));
    headers.extend(HeaderValue::from_str(locale.as_str()).map(|tag| (header::CONTENT_LANGUAGE, tag)));
    response
}

/// The runbook that carries this identifier; a list to choose from when several do.
async fn identified(State(shared): State<Shared>, Path(id): Path<String>) -> Response {
    let site = shared.shown.borrow().site.clone();
    match site.identified(&id) {
        [] => said(StatusCode::NOT_FOUND),
        [one] => moved(StatusCode::FOUND, &format!("runbooks/{one}")),
        several => {
            let list = serde_json::json!({ "runbooks": several });
            let json = [(header::CONTENT_TYPE, "application/json")];
            (StatusCode::MULTIPLE_CHOICES, json, list.to_string()).into_response()
        }
    }
}

/// A file of the output.
async fn file(State(shared): State<Shared>, request: Request) -> Response {
    let Some(path) = decoded(request.uri().path()) else { return said(StatusCode::NOT_FOUND) };
    let site = shared.shown.borrow().site.clone();
    if !path.ends_with('/') && site.has(&format!("{}/index.html", named(&path))) {
        return moved(StatusCode::PERMANENT_REDIRECT, &format!("{}/", named(&path)));
    }
    let name = named(&path);
    // Reading is short, but the disk may be slow, and others must not wait for it.
    let read = tokio::task::spawn_blocking(move || {
        let bytes = site.file(&name);
        if !name.ends_with(".html") {
            return bytes.map_or_else(|| said(StatusCode::NOT_FOUND), |bytes| content(&name, bytes, request.headers()));
        }
        let version = site.version(bytes.as_deref());
        match bytes {
            Some(page) => content(&name, live::listening(page, &version), request.headers()),
            None => missing(&site, &version),
        }
    });
    read.await.unwrap_or_else(|_| said(StatusCode::INTERNAL_SERVER_ERROR))
}

/// The answer where there is no page: one that waits for it, since whoever edits may take an article away for a moment.
fn missing(site: &Site, version: &str) -> Response {
    // Nobody has it already: without its content the status would say nothing.
    let mut response = made("missing.html", site.missing(), version, &HeaderMap::new());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// The path of a URL as text.
fn decoded(path: &str) -> Option<String> {
    percent_decode_str(path).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

/// The file that a path names: a folder stands for the list in it.
fn named(path: &str) -> String {
    let path = path.strip_prefix('/').unwrap_or(path);
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// `bytes` as the content of the file `name`, unless the browser has them already.
fn content(name: &str, bytes: Vec<u8>, asked: &HeaderMap) -> Response {
    let tag =
        format!("\"{}\"", Sha256::digest(&bytes)[..16].iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    let known = asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let unchanged = known.is_some_and(|tags| tags.split(',').any(|known| known.trim().trim_start_matches("W/") == tag));
    let mut response =
        if unchanged { StatusCode::NOT_MODIFIED.into_response() } else { Body::from(bytes).into_response() };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(name)));
    headers.extend(HeaderValue::from_str(&tag).map(|tag| (header::ETAG, tag)));
    if name.ends_with(".html") {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(PAGE_POLICY));
    }
    response
}

/// The type of a file of the output, by its ending.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "txt" | "ts" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        _ => "application/octet-stream",
    }
}

/// An answer that is its status alone. Nothing of the request is repeated in it.
fn said(status: StatusCode) -> Response {
    (status, format!("{status}\n")).into_response()
}

/// A redirection to a path below the root.
fn moved(status: StatusCode, path: &str) -> Response {
    (status, [(header::LOCATION, format!("/{}", address::url(path)))]).into_response()
}
