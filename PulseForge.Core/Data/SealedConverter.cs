using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Data;

public sealed class SealedConverter() : ValueConverter<Sealed, byte[]>(value => value.Bytes, bytes => new Sealed(bytes));
