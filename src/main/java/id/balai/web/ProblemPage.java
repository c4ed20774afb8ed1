package id.balai.web;

/**
 * @param status the HTTP status
 * @param reference what to quote when asking for help; empty when it was no fault of ours
 */
public record ProblemPage(int status, String reference) {}
