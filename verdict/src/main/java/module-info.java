/** Targets, figures and a day to one honest verdict that can be replayed. Pure Java, useful without the application. */
module org.plumbline.verdict {
    requires static org.jspecify;

    exports org.plumbline.verdict;
}
