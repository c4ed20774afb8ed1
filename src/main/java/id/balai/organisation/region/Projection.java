package id.balai.organisation.region;

import java.util.List;

/** From degrees to the units of a drawing: equirectangular around the city's middle, which at its size is true to shape. */
record Projection(double west, double north, double perLongitude, double perLatitude, double height) {

    static Projection fitting(List<Boundary> boundaries, double width) {
        double west = Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (Boundary boundary : boundaries) {
            for (Ring ring : boundary.rings()) {
                for (int i = 0; i < ring.size(); i++) {
                    west = Math.min(west, ring.longitude(i));
                    east = Math.max(east, ring.longitude(i));
                    south = Math.min(south, ring.latitude(i));
                    north = Math.max(north, ring.latitude(i));
                }
            }
        }
        double perLongitude = width / (east - west);
        double perLatitude = perLongitude / Math.cos(Math.toRadians((south + north) / 2));
        return new Projection(west, north, perLongitude, perLatitude, (north - south) * perLatitude);
    }

    double x(double longitude) {
        return (longitude - west) * perLongitude;
    }

    double y(double latitude) {
        return (north - latitude) * perLatitude;
    }
}
