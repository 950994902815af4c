# Runs generated modules on requests from standard input; answers go to standard output.
#
#   elixir nx-runner.exs STAND_IN
#
# With Nx on Elixir's path (ERL_LIBS), that is what modules run on; else the stand-in, whose compiled modules lie in the
# folder STAND_IN. The first answer says which: 0 for Nx, 1 for the stand-in. Numbers in answers have 32 bits, little-endian,
# the elements of tensors 64, in the machine's own order. A request is a line of words, and the tensors that it announces behind it:
#
#   load MODULE PATH                      compiles a file; answers 1
#   call FUNCTION ROWS INPUTS OUTPUTS     tensors of all inputs; answers those of all outputs
#   dump NAMES                            answers tensors of the memory
#
# Lists have commas between their elements, and a dash stands for an empty one. An input is NAME:TYPE, with a further
# :SIZE for each dimension beside the rows.

defmodule Runner do
  def main([stand_in]) do
    :io.setopts(:standard_io, encoding: :latin1, binary: true)
    Code.compiler_options(ignore_module_conflict: true)
    answer(<<provide(stand_in)::little-32>>)
    serve(nil)
  end

  defp provide(stand_in) do
    if Code.ensure_loaded?(Nx) do
      {:ok, _} = Application.ensure_all_started(:nx)
      0
    else
      Code.prepend_path(stand_in)
      1
    end
  end

  defp serve(loaded) do
    case IO.binread(:stdio, :line) do
      :eof -> :ok
      line -> line |> String.trim_trailing("\n") |> String.split(" ") |> handle(loaded) |> serve()
    end
  end

  defp handle(["load", name | path], _) do
    path |> Enum.join(" ") |> Code.compile_file()
    module = String.to_atom("Elixir." <> name)
    answer(<<1::little-32>>)
    %{module: module, tables: module.tables(), memory: module.memory()}
  end

  defp handle(["call", function, rows, inputs, outputs], loaded) do
    rows = String.to_integer(rows)
    input = for spec <- list(inputs), into: %{}, do: tensor(String.split(spec, ":"), rows)
    record = Nx.iota({rows}, type: :s64)

    {output, memory} =
      apply(loaded.module, String.to_atom(function), [record, input, loaded.tables, loaded.memory])

    answer(for name <- list(outputs), do: Nx.to_binary(Map.fetch!(output, String.to_atom(name))))
    %{loaded | memory: memory}
  end

  defp handle(["dump", names], loaded) do
    answer(for name <- list(names), do: Nx.to_binary(Map.fetch!(loaded.memory, String.to_atom(name))))
    loaded
  end

  defp list("-"), do: []
  defp list(words), do: String.split(words, ",")

  defp tensor([name, type | sizes], rows) do
    shape = List.to_tuple([rows | Enum.map(sizes, &String.to_integer/1)])
    bytes = 8 * (shape |> Tuple.to_list() |> Enum.product())
    binary = IO.binread(:stdio, bytes)
    {String.to_atom(name), binary |> Nx.from_binary(String.to_atom(type)) |> Nx.reshape(shape)}
  end

  defp answer(data), do: IO.binwrite(:stdio, data)
end

Runner.main(System.argv())
