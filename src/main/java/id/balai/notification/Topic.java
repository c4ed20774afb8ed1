package id.balai.notification;

/**
 * A kind of news that people can choose, contributed by an application as a bean.
 *
 * @param order that of the application's place in the band
 * @param code stable name in tables and forms ({@code usulan})
 * @param labelKey message key of its name
 * @param forOfficials whether it is about an official's work: offered to officials, and written to them without the
 *     consent that letters to residents need (UU 27/2022 art. 20)
 */
public record Topic(int order, String code, String labelKey, boolean forOfficials) {}
