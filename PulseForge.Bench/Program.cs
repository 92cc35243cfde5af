Console.WriteLine("usage: bench <kernel>");
