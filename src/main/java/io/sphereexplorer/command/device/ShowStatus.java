package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceStatus;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Reads a board's signs of life. */
public record ShowStatus() implements Command<ShowStatus.Result> {
    /**
     * How long the board has been up and which REST interface it speaks.
     *
     * @param restVersion empty if the board does not say
     */
    public record Result(Duration uptime, Optional<String> restVersion) {}

    @Override
    public Result run(Session session) throws IOException {
        DeviceConnection connection = session.device();
        DeviceStatus status = connection.device().status();
        return new Result(status.uptime(), connection.restVersion());
    }

    @Override
    public String asText() {
        return "device show-status";
    }
}
