package com.babelteam.clavero.guide.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;

/** A PNG that carries, in a text chunk, the fingerprint of the drawing it was made from. */
final class PngFile {
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final String KEYWORD = "Drawing";

    private PngFile() {}

    /** Writes the file, and its folder where there is none. */
    static void write(Path file, BufferedImage image, String fingerprint) throws IOException {
        Files.createDirectories(file.getParent());
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image),
                smallest);
        metadata.mergeTree(FORMAT, tree(fingerprint));
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), smallest);
        } finally {
            writer.dispose();
        }
    }

    /** The fingerprint a file carries, empty where it carries none. */
    static String fingerprint(Path file) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            var texts = ((Element) reader.getImageMetadata(0).getAsTree(FORMAT)).getElementsByTagName("tEXtEntry");
            for (int i = 0; i < texts.getLength(); i++) {
                var text = (Element) texts.item(i);
                if (text.getAttribute("keyword").equals(KEYWORD)) {
                    return text.getAttribute("value");
                }
            }
            return "";
        } finally {
            reader.dispose();
        }
    }

    private static IIOMetadataNode tree(String fingerprint) {
        var entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", KEYWORD);
        entry.setAttribute("value", fingerprint);
        var text = new IIOMetadataNode("tEXt");
        text.appendChild(entry);
        var root = new IIOMetadataNode(FORMAT);
        root.appendChild(text);
        return root;
    }
}
