package com.babelteam.clavero.slack;

import com.babelteam.clavero.guide.Markdown;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The guide's Markdown in Slack's markup, which looks alike and is another: {@code *bold*}, {@code <url|link>}. */
public final class MarkdownText {
    private static final Parser PARSER = Parser.builder().build();
    /** Anything else that stood between angle brackets might call people. */
    private static final Pattern LEADS_SOMEWHERE = Pattern.compile("(?i)https?://[^/]|mailto:[^/]");
    private static final Pattern ENDS_A_LINK = Pattern.compile("[\\x00- <>|\"]");

    private MarkdownText() {}

    /** Slack's markup. Nothing in the text can become a mention or a link that is not one in the Markdown. */
    public static String mrkdwn(Markdown markdown) {
        return written(markdown, new Writer(true));
    }

    /** Words alone, for notifications and screen readers; links keep their address behind them. */
    public static String plain(Markdown markdown) {
        return written(markdown, new Writer(false));
    }

    private static String written(Markdown markdown, Writer writer) {
        PARSER.parse(markdown.text()).accept(writer);
        return writer.text.toString().strip();
    }

    private static final class Writer extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final boolean markup;
        private String indent = "";

        Writer(boolean markup) {
            this.markup = markup;
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            boolean tight = paragraph.getParent() instanceof ListItem
                    && paragraph.getParent().getParent() instanceof org.commonmark.node.ListBlock list
                    && list.isTight();
            text.append(tight ? "\n" : "\n\n");
        }

        @Override
        public void visit(BulletList list) {
            items(list, _ -> "• ");
        }

        @Override
        public void visit(OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            items(list, index -> (start == null ? 1 : start) + index + ". ");
        }

        private void items(Node list, java.util.function.IntFunction<String> marker) {
            String outer = indent;
            int index = 0;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                text.append(outer).append(marker.apply(index++));
                indent = outer + "    ";
                visitChildren(item);
            }
            indent = outer;
            if (outer.isEmpty()) {
                text.append('\n');
            }
        }

        @Override
        public void visit(BlockQuote quote) {
            var inner = new Writer(markup);
            inner.visitChildren(quote);
            String prefix = markup ? "> " : "";
            inner.text.toString().strip().lines().forEach(line -> text.append(prefix).append(line).append('\n'));
            text.append('\n');
        }

        @Override
        public void visit(StrongEmphasis strong) {
            around(strong, "*");
        }

        @Override
        public void visit(Emphasis emphasis) {
            around(emphasis, "_");
        }

        private void around(Node node, String sign) {
            text.append(markup ? sign : "");
            visitChildren(node);
            text.append(markup ? sign : "");
        }

        @Override
        public void visit(Code code) {
            String literal = Mrkdwn.escape(code.getLiteral());
            text.append(markup ? "`" + literal + "`" : literal);
        }

        @Override
        public void visit(Link link) {
            if (!LEADS_SOMEWHERE.matcher(link.getDestination()).lookingAt()) {
                visitChildren(link);
            } else if (markup) {
                text.append('<').append(address(link)).append('|');
                visitChildren(link);
                text.append('>');
            } else {
                int before = text.length();
                visitChildren(link);
                String address = link.getDestination().replaceFirst("^mailto:", "");
                if (!text.substring(before).equals(address)) {
                    text.append(" (").append(address).append(')');
                }
            }
        }

        /** Without the characters that would end it, or begin something else. */
        private static String address(Link link) {
            return ENDS_A_LINK.matcher(link.getDestination()).replaceAll(
                    found -> "%%%02X".formatted((int) found.group().charAt(0))).replace("&", "&amp;");
        }

        @Override
        public void visit(Text node) {
            text.append(Mrkdwn.escape(node.getLiteral()));
        }

        /** Markup of the web's is text here. */
        @Override
        public void visit(HtmlInline html) {
            text.append(Mrkdwn.escape(html.getLiteral()));
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append('\n').append(indent);
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n').append(indent);
        }
    }
}
