package id.balai.web;

/** How much news wait for the viewer; told to the frame by the module that keeps them, and asked on every page. */
public interface Inbox {
    /** More than this is said as "9+". */
    int MOST = 9;

    /** How many are unread, counted up to one more than {@link #MOST}; one cheap read. */
    int unread(Viewer viewer);
}
