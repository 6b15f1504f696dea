package com.babelteam.clavero.slack.inbound;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Turns away whoever sends a body with anything but a POST, and hangs up on whoever sends one to another address than Slack does:
 * Actuator, or Tomcat itself, would read on to its end, a thread waiting, however slowly it comes.
 */
final class UnaskedBody extends ValveBase {
    UnaskedBody() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean post = request.getMethod().equals("POST");
        boolean unasked = hasBody(request) && !(post && request.getRequestURI().equals(SlackServlet.PATH));
        if (unasked) {
            response.setHeader("Connection", "close");
        }
        if (unasked && !post) {
            response.setStatus(400);
        } else {
            getNext().invoke(request, response);
        }
        if (unasked) {
            // First, as the next turns what is not sent yet into an error.
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
