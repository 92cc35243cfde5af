using Npgsql;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>
/// A copy of a server's files while it works, in the steps of PostgreSQL's manual (25.3.3, low-level base backup) as docs/operations.md has them. No tool is needed
/// but the server: <c>pg_basebackup</c> does the same.
/// </summary>
internal static class Backup
{
    /// <param name="whileCopying">What happens between the copy of the first file and of the last.</param>
    public static async Task<string> TakeAsync(string superuser, Func<Task> whileCopying)
    {
        await using var session = new NpgsqlConnection(superuser);
        await session.OpenAsync();
        var data = await TextAsync(session, "show data_directory");
        var copy = Directory.CreateTempSubdirectory("pulseforge-backup-").FullName;
        await TextAsync(session, "select pg_backup_start('drill', fast => true)::text");
        Copy(data, Path.Combine(copy, "data"), skip: "pg_wal");
        await whileCopying();
        var label = await TextAsync(session, "select labelfile from pg_backup_stop(wait_for_archive => false)");
        // The log up to the end of the backup makes the copy whole.
        Copy(Path.Combine(data, "pg_wal"), Path.Combine(copy, "data", "pg_wal"), skip: "");
        await File.WriteAllTextAsync(Path.Combine(copy, "data", "backup_label"), label);
        File.Copy(Path.Combine(data, "..", "password"), Path.Combine(copy, "password"));
        return copy;
    }

    private static void Copy(string from, string to, string skip)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(f => Path.GetFileName(f) is not ("postmaster.pid" or "postmaster.opts")))
        {
            // A table that was dropped meanwhile takes its file with it.
            try { File.Copy(file, Path.Combine(to, Path.GetFileName(file))); }
            catch (FileNotFoundException) when (!File.Exists(file)) { continue; }
        }
        foreach (var folder in Directory.EnumerateDirectories(from).Where(f => Path.GetFileName(f) != skip)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)), "");
    }

    private static async Task<string> TextAsync(NpgsqlConnection session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
