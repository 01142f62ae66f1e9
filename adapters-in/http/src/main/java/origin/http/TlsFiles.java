package origin.http;

import java.nio.file.Path;

/// The PEM files of a certificate.
///
/// @param certificateChain the server's certificate, then the ones that vouch for it
/// @param privateKey its key, PKCS#8
public record TlsFiles(Path certificateChain, Path privateKey) {}
