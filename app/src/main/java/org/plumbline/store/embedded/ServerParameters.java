package org.plumbline.store.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters given to the server on its command line, which win over every file in the cluster.
 *
 * <p>The profile is lean because the whole application, the server included, is to stay under 1 GB. Reads are done by
 * the session itself ({@code io_method=sync}): three processes fewer than with workers, and with our buffers nearly
 * all reads are answered from memory.
 */
final class ServerParameters {

    static final Set<String> DURABILITY = Set.of("fsync", "synchronous_commit", "full_page_writes");

    static final Set<String> OURS = Set.of(
            "listen_addresses",
            "port",
            "unix_socket_directories",
            "data_directory",
            "config_file",
            "hba_file",
            "ident_file",
            "external_pid_file",
            "cluster_name",
            "logging_collector",
            "log_destination",
            "timezone",
            "log_timezone",
            "lc_messages");

    private ServerParameters() {}

    static List<String> arguments(EmbeddedPostgresSettings settings, String clusterName, int port) {
        var all = new LinkedHashMap<String, String>();
        all.putAll(lean());
        all.putAll(durability(settings.durable()));
        all.putAll(settings.parameters());
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", Integer.toString(port));
        all.put("unix_socket_directories", "");
        all.put("cluster_name", clusterName);
        all.put("logging_collector", "off");
        all.put("log_destination", "stderr");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("lc_messages", "C");
        var arguments = new ArrayList<String>();
        all.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    private static Map<String, String> lean() {
        var lean = new LinkedHashMap<String, String>();
        lean.put("shared_buffers", "128MB");
        lean.put("max_connections", "30");
        lean.put("work_mem", "8MB");
        lean.put("maintenance_work_mem", "64MB");
        lean.put("autovacuum_max_workers", "2");
        lean.put("autovacuum_worker_slots", "4");
        lean.put("max_worker_processes", "4");
        lean.put("max_parallel_workers", "2");
        lean.put("max_parallel_workers_per_gather", "1");
        lean.put("max_logical_replication_workers", "0");
        lean.put("max_wal_size", "512MB");
        lean.put("io_method", "sync");
        lean.put("jit", "off");
        lean.put("log_line_prefix", "%m [%p] %q%u@%d ");
        return lean;
    }

    private static Map<String, String> durability(boolean durable) {
        var value = durable ? "on" : "off";
        var durability = new LinkedHashMap<String, String>();
        for (var name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            durability.put(name, value);
        }
        if (!durable) {
            durability.put("wal_level", "minimal");
            durability.put("max_wal_senders", "0");
        }
        return durability;
    }
}
