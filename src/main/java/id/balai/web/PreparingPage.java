package id.balai.web;

/** What a reader sees of a city that is still being set up: it looks again by itself. */
public record PreparingPage(String city, Preparing.Progress progress) {}
