package com.babelteam.clavero.guide;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * What translations of a text must share, and what no text may hold.
 *
 * @param links where links lead
 * @param numbers the runs of digits
 * @param places the names in braces
 * @param forbidden markup that cannot be shown
 */
record Marks(Set<String> links, Set<String> numbers, Set<String> places, Set<String> forbidden) {
    private static final Parser PARSER = Parser.builder().build();
    private static final int DEEPEST = 2;
    private static final Pattern URL = Pattern.compile("https?://[^\\s)>\\]]*[^\\s)>\\].,;:!?]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\s*\\|.*\\|\\s*$|^[\\s|:-]*-\\|[\\s|:-]*$");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    static Marks none() {
        return new Marks(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    static Marks of(Markdown text) {
        Marks marks = none();
        marks.read(text.text());
        return marks;
    }

    void addAll(Marks more) {
        links.addAll(more.links());
        numbers.addAll(more.numbers());
        places.addAll(more.places());
        forbidden.addAll(more.forbidden());
    }

    private void read(String text) {
        Markdown.PLACE.matcher(text).results().map(place -> place.group(1)).forEach(places::add);
        String rest = Markdown.PLACE.matcher(text).replaceAll("");
        if (BRACE.matcher(rest).find()) {
            forbidden.add("a brace without its partner");
        }
        if (TABLE.matcher(text).find()) {
            forbidden.add("a table");
        }
        PARSER.parse(rest).accept(new Walk());
    }

    private final class Walk extends AbstractVisitor {
        private int depth;

        @Override
        public void visit(BulletList list) {
            within(list);
        }

        @Override
        public void visit(OrderedList list) {
            within(list);
        }

        @Override
        public void visit(BlockQuote quote) {
            within(quote);
        }

        /** Each is set in deeper: what is nested deep becomes many times longer than it was. */
        private void within(Block block) {
            if (depth == DEEPEST) {
                forbidden.add("a list or quotation too deep in others");
                return;
            }
            depth++;
            visitChildren(block);
            depth--;
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Text text) {
            URL.matcher(text.getLiteral()).results().map(MatchResult::group).forEach(links::add);
            count(URL.matcher(text.getLiteral()).replaceAll(""));
        }

        @Override
        public void visit(Code code) {
            count(code.getLiteral());
        }

        private void count(String text) {
            DIGITS.matcher(text).results().map(MatchResult::group).forEach(numbers::add);
        }

        @Override
        public void visit(Image image) {
            forbidden.add("an image");
        }

        @Override
        public void visit(HtmlInline html) {
            forbidden.add("HTML");
        }

        @Override
        public void visit(HtmlBlock html) {
            forbidden.add("HTML");
        }

        @Override
        public void visit(Heading heading) {
            forbidden.add("a heading that is not ##");
        }

        @Override
        public void visit(ThematicBreak line) {
            forbidden.add("a line across");
        }

        @Override
        public void visit(FencedCodeBlock block) {
            forbidden.add("a block of code");
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            forbidden.add("a block of code");
        }
    }
}
