using Npgsql;

namespace PulseForge.Core.Data;

/// <summary>Tells a database that can't be reached, or is going or coming, from one that refuses what it was asked.</summary>
public static class DatabaseAway
{
    public static bool Caused(Exception? failure) => failure switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections } => true,
        PostgresException => false,
        NpgsqlException => true,
        _ => Caused(failure.InnerException),
    };
}
