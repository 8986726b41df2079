//! Trust: the system's certificate authorities, ring for the arithmetic, and words for what is wrong with a certificate.

use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::{CertificateError, ClientConfig, RootCertStore};

/// How to connect by https, and what is wrong with this computer's trust store.
pub(crate) struct Tls {
    pub(crate) config: ClientConfig,
    /// Set when the system has no certificate authorities: then no https page can be trusted, the others still load.
    pub(crate) no_authorities: bool,
}

/// Trusts what the system trusts, and `also`.
pub(crate) fn system(also: Vec<CertificateDer<'static>>) -> Result<Tls, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder =
        || ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions();
    let (mut config, no_authorities) =
        match rustls_platform_verifier::Verifier::new_with_extra_roots(also, Arc::clone(&provider)) {
            Ok(verifier) => {
                let verified = builder()?.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
                (verified.with_no_client_auth(), false)
            }
            Err(_) => {
                let nothing = builder()?.with_root_certificates(RootCertStore::empty());
                (nothing.with_no_client_auth(), true)
            }
        };
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Tls { config, no_authorities })
}

/// What is wrong, as a clause; `None` when it is not about trust but about the protocol.
pub(crate) fn distrust(error: &rustls::Error) -> Option<String> {
    let rustls::Error::InvalidCertificate(certificate) = error else { return None };
    let why = match certificate {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => "its certificate has expired",
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "its certificate is not valid yet (is this computer's clock right?)"
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "its certificate belongs to another site"
        }
        CertificateError::UnknownIssuer => "its certificate was made by nobody this computer trusts",
        CertificateError::BadSignature => "its certificate was not signed by the authority it names",
        CertificateError::Revoked => "its certificate was revoked",
        // What `openssl req -x509` makes: a certificate that signs itself, of the kind that only authorities have.
        CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => {
            "its certificate was made by nobody this computer trusts"
        }
        other => return Some(format!("its certificate is not in order ({other})")),
    };
    Some(why.to_owned())
}

#[cfg(test)]
mod tests;
