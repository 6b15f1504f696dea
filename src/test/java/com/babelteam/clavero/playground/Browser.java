package com.babelteam.clavero.playground;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Somebody who uses the page. Things are found as people find them, by what stands on them or what a screen reader calls them,
 * and waited for as long as a slow machine needs. Where a window is open, only what is in it can be read and used.
 */
final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANY = 200;
    private static final String PRESSABLE = """
                                            .//*[self::button or self::a[@href] or self::summary or self::label]
                                                [contains(normalize-space(.), "%1$s") or contains(@aria-label, "%1$s")]""";
    private final ChromeDriver driver;

    Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Presses what is called so, a button, a link or a choice; of several the last one. */
    Browser press(String name) {
        until("can press “" + name + "”", () -> {
            pressable(name).orElseThrow().click();
            return true;
        });
        return this;
    }

    /** Presses the first button with these words among others on it. */
    Browser pressTheOneWith(String words) {
        until("can press the one with “" + words + "”", () -> {
            scope().findElements(By.xpath(PRESSABLE.formatted(words))).stream().filter(WebElement::isDisplayed)
                    .findFirst().orElseThrow().click();
            return true;
        });
        return this;
    }

    /** Waits for something to press that is called so. */
    Browser isOffered(String name) {
        until("is offered “" + name + "”", () -> pressable(name).isPresent());
        return this;
    }

    /** Waits until nothing that is called so can be pressed. */
    Browser isNotOffered(String name) {
        until("is no longer offered “" + name + "”", () -> pressable(name).isEmpty());
        return this;
    }

    /** Whether there is something to press that is called so. */
    boolean offers(String name) {
        return now(() -> pressable(name).isPresent());
    }

    private Optional<WebElement> pressable(String name) {
        List<WebElement> called = scope().findElements(By.xpath(PRESSABLE.formatted(name))).stream()
                .filter(WebElement::isDisplayed).filter(each -> isCalled(each, name)).toList();
        return called.isEmpty() ? Optional.empty() : Optional.of(called.getLast());
    }

    /** A choice is called by its first line; what explains it stands below. */
    private static boolean isCalled(WebElement element, String name) {
        return element.getTagName().equals("label")
                ? element.getText().lines().findFirst().orElse("").equals(name)
                : nameOf(element).equals(name);
    }

    /** The field with this label. */
    WebElement field(String label) {
        return until("finds the field “" + label + "”",
                () -> scope().findElements(By.cssSelector("input, textarea, select")).stream()
                        .filter(WebElement::isDisplayed).filter(each -> nameOf(each).equals(label))
                        .findFirst().orElseThrow());
    }

    /** Types into the field with this label. */
    Browser type(String label, CharSequence... words) {
        until("can type into “" + label + "”", () -> {
            field(label).sendKeys(words);
            return true;
        });
        return this;
    }

    /** Puts what was copied last into the field with this label. */
    Browser paste(String label) {
        return type(label, Keys.chord(Keys.CONTROL, "v"));
    }

    /** Chooses from a list that is the browser's own. */
    Browser choose(String label, String option) {
        field(label).findElements(By.tagName("option")).stream().filter(each -> each.getText().equals(option))
                .findFirst().orElseThrow().click();
        return this;
    }

    /** Presses keys wherever the focus is. */
    Browser keys(CharSequence... keys) {
        focused().sendKeys(keys);
        return this;
    }

    /** Goes on by a key until the focus is on what is called so. */
    Browser walkTo(String name, CharSequence key) {
        for (int i = 0; i < MANY; i++) {
            if (nameOf(focused()).equals(name)) {
                return this;
            }
            keys(key);
        }
        throw new AssertionError("the keyboard does not lead to “" + name + "”");
    }

    /** What a screen reader calls it. */
    private static String nameOf(WebElement element) {
        return String.valueOf(element.getAccessibleName()).strip();
    }

    private WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Waits until the focus is on what is called so. */
    Browser focusIsOn(String name) {
        until("has the focus on “" + name + "”", () -> nameOf(focused()).equals(name));
        return this;
    }

    /** What a screen reader adds to the name of a field: hints and what is wrong. */
    String described(WebElement field) {
        return now(() -> Stream.of(String.valueOf(field.getDomAttribute("aria-describedby")).split(" "))
                .map(id -> driver.findElement(By.id(id)).getText()).collect(Collectors.joining(" ")));
    }

    /** Waits until the words can be read. */
    Browser sees(String words) {
        until("sees “" + words + "”", () -> scope().getText().contains(words));
        return this;
    }

    /** All that can be read now. */
    String text() {
        return now(() -> scope().getText());
    }

    /** What the messages on show say, oldest first. */
    List<String> messages() {
        return now(() -> messageParts().map(WebElement::getText).toList());
    }

    private Stream<WebElement> messageParts() {
        return driver.findElements(By.cssSelector("main [role=log] li.message")).stream();
    }

    /** Waits for a message with these words; of several the last one. */
    Browser message(String words) {
        until("gets a message with “" + words + "”", () -> latest(words).isDisplayed());
        return this;
    }

    private WebElement latest(String words) {
        return messageParts().filter(each -> each.getText().contains(words)).toList().getLast();
    }

    /** Waits until a window is open or none is. */
    Browser window(boolean open) {
        until("has a window open: " + open, () -> scope().getTagName().equals("dialog") == open);
        return this;
    }

    /** Waits until the picture in the last message with these words is really there. */
    Browser seesPictureIn(String words) {
        until("sees the picture in “" + words + "”",
                () -> isLoaded(latest(words).findElement(By.cssSelector(".message-body img"))));
        return this;
    }

    private boolean isLoaded(WebElement picture) {
        return Boolean.TRUE.equals(
                driver.executeScript("return arguments[0].complete && arguments[0].naturalWidth > 0", picture));
    }

    /** Waits for an answer other than no, however often the page lacks something or changes while it is looked at. */
    private static <T> T until(String what, Callable<T> question) {
        return Awaitility.await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsMatching(
                        problem -> problem instanceof WebDriverException || problem instanceof NoSuchElementException)
                .until(question, answer -> !Boolean.FALSE.equals(answer));
    }

    /** What holds now; asked again where the page changed while it was looked at. */
    private <T> T now(Callable<T> question) {
        return until("finds the page standing still", () -> Optional.of(question.call())).orElseThrow();
    }

    private WebElement scope() {
        List<WebElement> windows = driver.findElements(By.cssSelector("dialog[open]"));
        return windows.isEmpty() ? driver.findElement(By.tagName("body")) : windows.getLast();
    }
}
