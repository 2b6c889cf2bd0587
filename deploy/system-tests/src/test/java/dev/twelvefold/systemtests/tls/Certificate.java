package dev.twelvefold.systemtests.tls;

import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of {@code localhost} with its key and the authority that vouches for it, all as PEM files. */
record Certificate(Path certificate, Path key, Path authority) {
    static Certificate in(Path directory, String name) throws Exception {
        var request = new CertificateRequest()
                .withName(name)
                .withFormat(Format.PEM)
                .withCN("localhost")
                .withSubjectAlternativeName("DNS:localhost");
        new CertificateGenerator(directory, true).generate(request);
        var key = directory.resolve(name + ".key");
        // PostgreSQL takes no key that others may read.
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return new Certificate(directory.resolve(name + ".crt"), key, directory.resolve(name + "-ca.crt"));
    }

    static String text(Path pem) {
        try {
            return Files.readString(pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a client that trusts this authority and nobody else. */
    SSLContext trusting() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
