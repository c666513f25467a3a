package org.plumbline.indicator;

/** In which form figures leave the house in bulk. */
public enum FigureFormat {
    /** A figure a row, in the columns in which a table is taken in again. */
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("json", "application/json"),
    /** SDMX-CSV 2.0, for statistical offices and their tools. */
    SDMX("csv", "application/vnd.sdmx.data+csv;version=2.0.0");

    private final String ending;
    private final String mediaType;

    FigureFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
