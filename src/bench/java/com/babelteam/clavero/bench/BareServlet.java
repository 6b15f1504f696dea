package com.babelteam.clavero.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/** The limit of what the assistant could reach: the same web server, a check of the signature, a fixed answer, and nothing else. */
final class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final byte[] ANSWER = "{\"text\":\"%s\"}".formatted("Escriba /infusionsoft-verify. ".repeat(40))
            .getBytes(StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Path.of("").toAbsolutePath().toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        tomcat.getConnector().getProtocolHandler().setExecutor(new VirtualThreadExecutor("bare-"));
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "slack", new BareServlet()).addMapping("/slack/events");
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String text = "v0:" + request.getHeader("X-Slack-Request-Timestamp") + ":"
                + new String(body, StandardCharsets.UTF_8);
        byte[] expected = ("v0=" + Signed.hmac(text)).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected,
                request.getHeader("X-Slack-Signature").getBytes(StandardCharsets.UTF_8))) {
            response.setStatus(401);
            return;
        }
        response.setContentType("application/json");
        response.getOutputStream().write(ANSWER);
    }
}
