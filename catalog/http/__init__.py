"""The one room through which everything from the network comes."""
