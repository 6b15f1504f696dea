package com.babelteam.clavero.guide.pictures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Turns a drawing into pixels. */
final class Painter {
    static final int WIDTH = 1200;
    static final int HEIGHT = 720;
    private static final @Nullable Component NO_WINDOW = null;

    private Painter() {}

    /** The picture on a transparent ground. */
    static BufferedImage paint(Drawing drawing) throws Exception {
        Document dom = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawing.svg())));
        TextSetter.set(dom);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document(dom).render(NO_WINDOW, graphics, new ViewBox(WIDTH, HEIGHT));
        graphics.dispose();
        return image;
    }

    private static SVGDocument document(Document dom) throws Exception {
        var bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(dom), new StreamResult(bytes));
        return Objects.requireNonNull(new SVGLoader().load(new ByteArrayInputStream(bytes.toByteArray()),
                URI.create("file:/"), LoaderContext.createDefault()));
    }
}
