//! Certificates that are not in order, each refused by its own words.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use hyper_util::client::proxy::matcher::Matcher;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use url::Url;

use crate::{Capture, Error, Reason, Settings};

/// An authority that the computer trusts, for the time of a test.
fn authority() -> CertifiedIssuer<'static, KeyPair> {
    named_authority("Authority of the computer")
}

fn named_authority(name: &str) -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A site's certificate: for this name, changed by `change`, signed by `authority` or by itself.
fn certificate(
    name: &str,
    authority: Option<&CertifiedIssuer<'static, KeyPair>>,
    change: impl FnOnce(&mut CertificateParams),
) -> (CertificateDer<'static>, KeyPair) {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.distinguished_name.push(DnType::CommonName, format!("The site {name}"));
    change(&mut params);
    let signed = match authority {
        Some(authority) => params.signed_by(&key, authority).unwrap(),
        None => params.self_signed(&key).unwrap(),
    };
    (signed.der().clone(), key)
}

/// Fetches a page from a server with this certificate, trusting `authority`.
async fn fetch(
    authority: &CertifiedIssuer<'static, KeyPair>,
    (certificate, key): (CertificateDer<'static>, KeyPair),
) -> Result<article::Page, Error> {
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let (acceptor, listener) =
        (TlsAcceptor::from(Arc::new(config)), TcpListener::bind("127.0.0.1:0").await.unwrap());
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let mut stream = acceptor.accept(stream).await?;
                let _ = stream.read(&mut [0; 4096]).await?;
                let page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p>x";
                stream.write_all(page).await?;
                stream.shutdown().await
            });
        }
    });
    let allow_hosts = vec![format!("localhost:{}", address.port()).parse().unwrap()];
    let settings = Settings { allow_hosts, ..Settings::default() };
    let capture = Capture::with(settings, Matcher::builder().build(), vec![authority.der().clone()]).unwrap();
    let url: Url = format!("https://localhost:{}/", address.port()).parse().unwrap();
    capture.page(&url).await.value
}

fn assert_refused(outcome: Result<article::Page, Error>, why: &str) {
    let error = outcome.unwrap_err();
    assert_eq!(error.code(), Reason::Certificate);
    assert!(error.to_string().ends_with(&format!("was not loaded, because {why}.")), "{error}");
    assert!(error.what_to_do().contains("clock"));
}

#[tokio::test]
async fn a_certificate_in_order_is_trusted() {
    let authority = authority();
    let page = fetch(&authority, certificate("localhost", Some(&authority), |_| {})).await.unwrap();
    assert_eq!(page.bytes, b"<p>x");
}

#[tokio::test]
async fn an_expired_certificate_is_refused() {
    let authority = authority();
    let expired = certificate("localhost", Some(&authority), |params| {
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(2021, 1, 1);
    });
    assert_refused(fetch(&authority, expired).await, "its certificate has expired");
}

#[tokio::test]
async fn a_certificate_of_the_future_is_refused() {
    let authority = authority();
    let early = certificate("localhost", Some(&authority), |params| {
        params.not_before = date_time_ymd(3000, 1, 1);
        params.not_after = date_time_ymd(3001, 1, 1);
    });
    let why = "its certificate is not valid yet (is this computer's clock right?)";
    assert_refused(fetch(&authority, early).await, why);
}

#[tokio::test]
async fn a_certificate_of_another_site_is_refused() {
    let authority = authority();
    let other = certificate("example.org", Some(&authority), |_| {});
    assert_refused(fetch(&authority, other).await, "its certificate belongs to another site");
}

#[tokio::test]
async fn a_certificate_that_signs_itself_is_refused() {
    let own = certificate("localhost", None, |_| {});
    assert_refused(fetch(&authority(), own).await, "its certificate was made by nobody this computer trusts");
    let own =
        certificate("localhost", None, |params| params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained));
    assert_refused(fetch(&authority(), own).await, "its certificate was made by nobody this computer trusts");
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_is_refused() {
    let unknown = certificate("localhost", Some(&named_authority("Somebody")), |_| {});
    assert_refused(
        fetch(&authority(), unknown).await,
        "its certificate was made by nobody this computer trusts",
    );
}

#[tokio::test]
async fn a_certificate_with_a_forged_signature_is_refused() {
    let forged = certificate("localhost", Some(&authority()), |_| {});
    let why = "its certificate was not signed by the authority it names";
    assert_refused(fetch(&authority(), forged).await, why);
}

#[tokio::test]
async fn a_server_without_tls_is_not_taken_for_one_with_a_bad_certificate() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            stream.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").await.unwrap();
        }
    });
    let settings =
        Settings { allow_hosts: vec![address.to_string().parse().unwrap()], ..Settings::default() };
    let capture = Capture::with(settings, Matcher::builder().build(), Vec::new()).unwrap();
    let url: Url = format!("https://{address}/").parse().unwrap();
    let error = capture.page(&url).await.value.unwrap_err();
    assert_eq!(error.code(), Reason::BrokenAnswer);
    assert!(error.to_string().contains("no secure connection"), "{error}");
}
