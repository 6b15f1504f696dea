package com.babelteam.clavero.playground.page;

import com.babelteam.clavero.playground.OnlyInPlayground;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The page is for this machine. Listening on the loopback address keeps other machines out; this keeps out other pages in the
 * same browser, which could send requests here or give their own name our address.
 */
@Component
@OnlyInPlayground
class LocalOnly extends OncePerRequestFilter {
    private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/playground") && !request.getRequestURI().equals("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = String.valueOf(request.getHeader("Host"));
        @Nullable
        String origin = request.getHeader("Origin");
        boolean ours = OURSELVES.contains(name(host)) && (origin == null || origin.equals("http://" + host));
        if (!ours) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; style-src 'self'"
                + " 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }

    private static String name(String host) {
        try {
            return String.valueOf(URI.create("http://" + host).getHost());
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
