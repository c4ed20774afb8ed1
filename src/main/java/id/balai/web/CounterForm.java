package id.balai.web;

/**
 * A form that an officer may hand in for a resident at the counter, contributed by a module as a bean.
 *
 * @param order that of the application's place in the band
 * @param path where the form begins
 * @param labelKey message key of what is done, a verb with its object ("Kirim usulan")
 */
public record CounterForm(int order, String path, String labelKey) {}
