package com.babelteam.clavero.playground;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, which shows nothing on its screen. Nothing is downloaded: it is there or it is not. */
final class Chromium implements AutoCloseable {
    private static final String BROWSER = "chromium";
    private static final String DRIVER = "chromedriver";

    private static final String SIDEWAYS = Wording.read("playground/sideways.js");

    /** It warns that it does not know this Chromium's own protocol, of which nothing is used that changes. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver = start();
    private final Browser browser = new Browser(driver);

    /** The programs that are needed and that this machine does not have. */
    static List<String> missing() {
        return Stream.of(BROWSER, DRIVER).filter(each -> program(each).isEmpty()).toList();
    }

    /** With a profile of its own, empty now and gone afterwards. */
    private static ChromeDriver start() {
        SELENIUM.setLevel(Level.SEVERE);
        var options = new ChromeOptions();
        options.setBinary(program(BROWSER).orElseThrow());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--window-size=1280,800");
        var noises = new LoggingPreferences();
        noises.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, noises);
        var service = new ChromeDriverService.Builder().usingDriverExecutable(program(DRIVER).orElseThrow())
                .usingAnyFreePort().withSilent(true).build();
        return new ChromeDriver(service, options);
    }

    /** Opens an address as on a first visit, in a window for a desk. */
    Browser open(String url) {
        String before = driver.getWindowHandle();
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        driver.switchTo().window(before).close();
        driver.switchTo().window(fresh);
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", url, "storageTypes", "all"));
        size(1280, 800, false);
        driver.get(url);
        return browser;
    }

    /** Makes it the browser of a phone. */
    void phone() {
        size(390, 844, true);
    }

    private void size(int width, int height, boolean mobile) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", mobile ? 2 : 1, "mobile", mobile));
    }

    /** The elements that stick out of the page at the side, or make a part of it move sideways. */
    List<?> sideways() {
        return driver.executeScript(SIDEWAYS) instanceof List<?> elements ? elements : List.of();
    }

    /** How many elements of the page fit a CSS selector. */
    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** What a script that runs in the page returns, as text. */
    String script(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /** What the page has complained of since the last time: errors in scripts, files that were not there. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(each -> each.getLevel().intValue() >= Level.WARNING.intValue()).map(LogEntry::toString)
                .toList();
    }

    /** Keeps what is on the screen as a PNG. */
    void screenshot(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<File> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> new File(folder, name)).filter(File::canExecute).findFirst();
    }
}
