//! The connections: which may be opened, and through what.
//!
//! Two HTTP clients stand behind [`Clients::pick`]. The *guarded* one connects only to public addresses and knows no
//! proxy. The *open* one connects anywhere; it is handed out for exactly the hosts and ports the user allowed, and for
//! addresses that the system's settings send through a proxy. Then the proxy resolves the name, so what a name stands
//! for cannot be seen here: numbers and names of private networks are still refused, the rest is the proxy's to judge.

use std::sync::Arc;

use base64::prelude::{BASE64_STANDARD, Engine};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use reqwest::header::HeaderMap;
use rustls::pki_types::CertificateDer;
use url::Url;

use crate::address;
use crate::error::Error;
use crate::resolve;
use crate::settings::{HostPort, Settings};
use crate::tls;

/// More header lines than any honest answer has.
const HEADER_LINES: usize = 256;
/// The same in bytes, for HTTP/2; what browsers take.
const HEADER_BYTES: u32 = 256 * 1024;

pub(crate) struct Clients {
    guarded: reqwest::Client,
    open: reqwest::Client,
    proxies: Arc<Matcher>,
    allow_hosts: Vec<HostPort>,
    no_authorities: bool,
}

impl Clients {
    /// Reads the system's certificates; opens nothing. `also` are certificate authorities trusted besides.
    pub(crate) fn new(
        settings: &Settings,
        proxies: Matcher,
        also: Vec<CertificateDer<'static>>,
    ) -> Result<Clients, Error> {
        let tls = tls::system(also).map_err(|error| Error::Setup { why: error.to_string() })?;
        let proxies = Arc::new(proxies);
        let open_proxies = Arc::clone(&proxies);
        let proxy = reqwest::Proxy::custom(move |url| proxy_for(&open_proxies, url));
        let build = |builder: reqwest::ClientBuilder| {
            builder
                .tls_backend_preconfigured(tls.config.clone())
                .redirect(reqwest::redirect::Policy::none())
                .referer(false)
                .user_agent(&settings.user_agent)
                .default_headers(HeaderMap::new())
                .http1_max_headers(HEADER_LINES)
                .http2_max_header_list_size(HEADER_BYTES)
                .connect_timeout(settings.limits.connect)
                .build()
                .map_err(|error| Error::Setup { why: error.to_string() })
        };
        Ok(Clients {
            guarded: build(reqwest::Client::builder().no_proxy().dns_resolver(resolve::PublicOnly))?,
            open: build(reqwest::Client::builder().proxy(proxy).dns_resolver(resolve::Any))?,
            proxies,
            allow_hosts: settings.allow_hosts.clone(),
            no_authorities: tls.no_authorities,
        })
    }

    /// The client for this address, or why it may not be asked. To be called for every hop.
    pub(crate) fn pick(&self, url: &Url) -> Result<&reqwest::Client, Error> {
        let blocked = |why| Error::Blocked { address: url.to_string(), why };
        if let Some(why) = address::refuse_scheme(url) {
            return Err(blocked(why));
        }
        if self.no_authorities && url.scheme() == "https" {
            let why =
                "this computer has no list of certificate authorities (on Linux: install ca-certificates)";
            return Err(Error::Certificate { address: url.to_string(), why: why.to_owned() });
        }
        if self.allows(url) {
            return Ok(&self.open);
        }
        if let Some(why) = address::refuse_url(url) {
            return Err(blocked(why));
        }
        if proxy_for(&self.proxies, url).is_none() {
            return Ok(&self.guarded);
        }
        match address::refuse_for_proxy(url) {
            Some(why) => Err(blocked(why)),
            None => Ok(&self.open),
        }
    }

    fn allows(&self, url: &Url) -> bool {
        let host = url.host().map(|host| host.to_owned());
        let port = url.port_or_known_default();
        self.allow_hosts
            .iter()
            .any(|allowed| Some(&allowed.host) == host.as_ref() && Some(allowed.port) == port)
    }
}

/// The proxy that the system's settings name for this address. A SOCKS proxy is asked to resolve names itself, like an
/// HTTP proxy.
fn proxy_for(proxies: &Matcher, url: &Url) -> Option<Url> {
    let uri: hyper::Uri = url.as_str().parse().ok()?;
    let found: Intercept = proxies.intercept(&uri)?;
    let text = match found.uri().to_string() {
        text if text.starts_with("socks5:") => text.replacen("socks5:", "socks5h:", 1),
        text if text.starts_with("socks4:") => text.replacen("socks4:", "socks4a:", 1),
        text => text,
    };
    let mut proxy = Url::parse(&text).ok()?;
    if let Some((user, password)) = credentials(&found) {
        proxy.set_username(&user).ok()?;
        proxy.set_password(Some(&password)).ok()?;
    }
    Some(proxy)
}

/// User name and password that the settings hold for the proxy.
fn credentials(proxy: &Intercept) -> Option<(String, String)> {
    if let Some((user, password)) = proxy.raw_auth() {
        return Some((user.to_owned(), password.to_owned()));
    }
    let basic = proxy.basic_auth()?.to_str().ok()?.strip_prefix("Basic ")?.to_owned();
    let plain = String::from_utf8(BASE64_STANDARD.decode(basic).ok()?).ok()?;
    let (user, password) = plain.split_once(':')?;
    Some((user.to_owned(), password.to_owned()))
}

#[cfg(test)]
mod tests;
